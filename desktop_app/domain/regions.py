"""Where a Chinese address begins: province, prefecture-level city and district.

The names are those of GB/T 2260 down to the prefecture; districts are known by their last sign.
"""

import re
from dataclasses import dataclass

_CITIES = """
北京:北京 天津:天津 上海:上海 重庆:重庆 香港:香港 澳门:澳门
河北:石家庄,唐山,秦皇岛,邯郸,邢台,保定,张家口,承德,沧州,廊坊,衡水,雄安
山西:太原,大同,阳泉,长治,晋城,朔州,晋中,运城,忻州,临汾,吕梁
内蒙古:呼和浩特,包头,乌海,赤峰,通辽,鄂尔多斯,呼伦贝尔,巴彦淖尔,乌兰察布,兴安,锡林郭勒,阿拉善
辽宁:沈阳,大连,鞍山,抚顺,本溪,丹东,锦州,营口,阜新,辽阳,盘锦,铁岭,朝阳,葫芦岛
吉林:长春,吉林,四平,辽源,通化,白山,松原,白城,延边
黑龙江:哈尔滨,齐齐哈尔,鸡西,鹤岗,双鸭山,大庆,伊春,佳木斯,七台河,牡丹江,黑河,绥化,大兴安岭
江苏:南京,无锡,徐州,常州,苏州,南通,连云港,淮安,盐城,扬州,镇江,泰州,宿迁
浙江:杭州,宁波,温州,嘉兴,湖州,绍兴,金华,衢州,舟山,台州,丽水
安徽:合肥,芜湖,蚌埠,淮南,马鞍山,淮北,铜陵,安庆,黄山,滁州,阜阳,宿州,六安,亳州,池州,宣城
福建:福州,厦门,莆田,三明,泉州,漳州,南平,龙岩,宁德
江西:南昌,景德镇,萍乡,九江,新余,鹰潭,赣州,吉安,宜春,抚州,上饶
山东:济南,青岛,淄博,枣庄,东营,烟台,潍坊,济宁,泰安,威海,日照,临沂,德州,聊城,滨州,菏泽
河南:郑州,开封,洛阳,平顶山,安阳,鹤壁,新乡,焦作,濮阳,许昌,漯河,三门峡,南阳,商丘,信阳,周口,驻马店,济源
湖北:武汉,黄石,十堰,宜昌,襄阳,鄂州,荆门,孝感,荆州,黄冈,咸宁,随州,恩施,仙桃,潜江,天门,神农架
湖南:长沙,株洲,湘潭,衡阳,邵阳,岳阳,常德,张家界,益阳,郴州,永州,怀化,娄底,湘西
广东:广州,韶关,深圳,珠海,汕头,佛山,江门,湛江,茂名,肇庆,惠州,梅州,汕尾,河源,阳江,清远,东莞,中山,潮州,揭阳,云浮
广西:南宁,柳州,桂林,梧州,北海,防城港,钦州,贵港,玉林,百色,贺州,河池,来宾,崇左
海南:海口,三亚,三沙,儋州,五指山,琼海,文昌,万宁,东方
四川:成都,自贡,攀枝花,泸州,德阳,绵阳,广元,遂宁,内江,乐山,南充,眉山,宜宾,广安,达州,雅安,巴中,资阳,阿坝,甘孜,凉山
贵州:贵阳,六盘水,遵义,安顺,毕节,铜仁,黔西南,黔东南,黔南
云南:昆明,曲靖,玉溪,保山,昭通,丽江,普洱,临沧,楚雄,红河,文山,西双版纳,大理,德宏,怒江,迪庆
西藏:拉萨,日喀则,昌都,林芝,山南,那曲,阿里
陕西:西安,铜川,宝鸡,咸阳,渭南,延安,汉中,榆林,安康,商洛
甘肃:兰州,嘉峪关,金昌,白银,天水,武威,张掖,平凉,酒泉,庆阳,定西,陇南,临夏,甘南
青海:西宁,海东,海北,黄南,海南,果洛,玉树,海西
宁夏:银川,石嘴山,吴忠,固原,中卫
新疆:乌鲁木齐,克拉玛依,吐鲁番,哈密,昌吉,博尔塔拉,巴音郭楞,阿克苏,克孜勒苏,喀什,和田,伊犁,塔城,阿勒泰,石河子
台湾:台北,新北,桃园,台中,台南,高雄
"""
_PROVINCE_OF = {
    city: province
    for line in _CITIES.split()
    for province, _, cities in [line.partition(":")]
    for city in cities.split(",")
}
_PROVINCES = frozenset(_PROVINCE_OF.values())
_MUNICIPAL = frozenset({"北京", "天津", "上海", "重庆"})

_GAP = r"[\s,，、/\-]*"
_PROVINCE = re.compile(
    rf"(?:中国)?{_GAP}({'|'.join(sorted(_PROVINCES, key=len, reverse=True))})"
    r"(?:省|市|特别行政区|(?:壮族|回族|维吾尔)?自治区)?"
)
_CITY = re.compile(
    rf"{_GAP}({'|'.join(sorted(_PROVINCE_OF, key=len, reverse=True))})"
    r"(?:市(?!场|民|区)|地区|盟|新区|林区|[\u4e00-\u9fff]{0,9}?自治州|市(?=区))?"
)
_DISTRICT = re.compile(
    rf"{_GAP}((?:(?!小区|社区|园区|街区|校区|厂区|院区|景区)[\u4e00-\u9fff]){{1,9}}?"
    r"(?:自治县|自治旗|新区|区(?!间)|县|旗(?!舰)|市(?!场|民)|林区))"
)
# 北京路, 上海街, 中山大道: a street that is called after a place.
_STREET_NAME = re.compile(r"(?:[东南西北中]?[一二三四]?(?:路|街|大道|巷)|大厦|饭店|烤鸭|菜)")


@dataclass(frozen=True)
class Region:
    """What an address begins with.

    Attributes:
        province: without 省 or 自治区; empty when neither it nor its city is named.
        city: without 市; of a municipality its own name.
        district: with its last sign, such as 西湖区 or 桐庐县; empty when none is named.
        end: where the street begins.
    """

    province: str = ""
    city: str = ""
    district: str = ""
    end: int = 0

    def __bool__(self) -> bool:
        """Whether a place that we know is named."""
        return bool(self.province)


def region_at_start(address: str) -> Region:
    """Read the region that an address begins with; empty when it begins with none that we know."""
    found = _PROVINCE.match(address)
    province, end = ("", 0) if found is None else (found[1], found.end())
    if found and _STREET_NAME.match(address, end) and found[1] == found[0]:
        return Region()
    city, end = _city(address, province, end)
    province = province or _PROVINCE_OF.get(city, "")
    if not province:
        return Region()
    district = _DISTRICT.match(address, end)
    if district is None:
        return Region(province, city, "", end)
    return Region(province, city, district[1], district.end())


def _city(address: str, province: str, end: int) -> tuple[str, int]:
    found = _CITY.match(address, end)
    if found is None or _STREET_NAME.match(address, found.end()):
        own = province if province in _MUNICIPAL else ""
        return own, end
    city = found[1]
    if province and city not in _cities_of(province):
        return (province if province in _MUNICIPAL else ""), end
    return city, found.end()


def _cities_of(province: str) -> frozenset[str]:
    # 吉林, 海南 and 朝阳 are names of more than one place.
    line = next(each for each in _CITIES.split() if each.startswith(f"{province}:"))
    return frozenset(line.partition(":")[2].split(","))
