<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AutostartRow</name>
    <message>
        <source>Start with the computer</source>
        <translation>开机时启动</translation>
    </message>
    <message>
        <source>The system&apos;s own settings have switched it off.</source>
        <translation>被系统自己的设置关掉了。</translation>
    </message>
    <message>
        <source>Now another copy is started: {command}</source>
        <translation>现在开机启动的是另一份：{command}</translation>
    </message>
    <message>
        <source>Now a program would be started that isn&apos;t there: {command}</source>
        <translation>现在开机要启动的程序已经不在了：{command}</translation>
    </message>
    <message>
        <source>Tick it to have this one started.</source>
        <translation>勾选之后，开机启动的就是这一份。</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>No backup yet. One is made before every import.</source>
        <translation>还没有备份。每次导入前会自动备份。</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Backup and restore</source>
        <translation>备份与恢复</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>导入之前</translation>
    </message>
    <message>
        <source>before an update of the program</source>
        <translation>程序升级之前</translation>
    </message>
    <message>
        <source>before a restore</source>
        <translation>恢复之前</translation>
    </message>
    <message>
        <source>made by hand</source>
        <translation>手动备份</translation>
    </message>
    <message>
        <source>can&apos;t be read</source>
        <translation>读不出来</translation>
    </message>
    <message>
        <source>{count} phrases</source>
        <translation>{count} 条话术</translation>
    </message>
    <message>
        <source>Backed up</source>
        <translation>已备份</translation>
    </message>
    <message>
        <source>Go back to {when}?</source>
        <translation>恢复到 {when}？</translation>
    </message>
    <message>
        <source>Phrases, settings and statistics become as they were then; order notes stay. The present is backed up first.</source>
        <translation>话术、设置和统计会变回当时的样子，订单备注不变。现在的数据会先备份。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>before a change of trades</source>
        <translation>更换行业之前</translation>
    </message>
</context>
<context>
    <name>Because</name>
    <message>
        <source>Because: {words}</source>
        <translation>因为：{words}</translation>
    </message>
</context>
<context>
    <name>Browsing</name>
    <message>
        <source>Favourites</source>
        <translation>常用</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Similar</source>
        <translation>相近的</translation>
    </message>
    <message>
        <source>No exact match · similar</source>
        <translation>没有完全匹配 · 相近的</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>本阶段</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>{scope} · best first</source>
        <translation>{scope} · 最相近的在前</translation>
    </message>
    <message>
        <source>For the buyer&apos;s words · Esc to go back</source>
        <translation>按买家的话推荐 · Esc 返回</translation>
    </message>
</context>
<context>
    <name>BugDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>出了点问题</translation>
    </message>
    <message>
        <source>The last action may not have been carried out. Your phrases and notes are safe.</source>
        <translation>刚才的操作可能没有完成。您的话术和备注都还在。</translation>
    </message>
    <message>
        <source>The log tells the developers more:</source>
        <translation>日志可以帮开发者查原因：</translation>
    </message>
</context>
<context>
    <name>BuyerDialog</name>
    <message>
        <source>Current buyer</source>
        <translation>当前买家</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>买家(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Order no.</source>
        <translation>订单号(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Tracking no.</source>
        <translation>快递单号(&amp;T)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>&amp;Item</source>
        <translation>商品(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Courier</source>
        <translation>快递(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Recipient</source>
        <translation>收件人(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>电话(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>地址(&amp;A)</translation>
    </message>
</context>
<context>
    <name>BuyerRow</name>
    <message>
        <source>Current buyer</source>
        <translation>当前买家</translation>
    </message>
    <message>
        <source>From clipboard</source>
        <translation>从剪贴板取</translation>
    </message>
    <message>
        <source>Clear buyer (F8)</source>
        <translation>清除买家 (F8)</translation>
    </message>
    <message>
        <source>No current buyer</source>
        <translation>未设当前买家</translation>
    </message>
    <message>
        <source>Unnamed buyer</source>
        <translation>未名买家</translation>
    </message>
    <message>
        <source>Order …{last}</source>
        <translation>订单 …{last}</translation>
    </message>
    <message>
        <source>Parcel …{last}</source>
        <translation>快递 …{last}</translation>
    </message>
    <message>
        <source>Phone …{last}</source>
        <translation>电话 …{last}</translation>
    </message>
</context>
<context>
    <name>CategoryChoice</name>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
</context>
<context>
    <name>CategoryChooser</name>
    <message>
        <source>No category is called so</source>
        <translation>没有叫这个名字的分类</translation>
    </message>
    <message>
        <source>Category: name, pinyin or initials</source>
        <translation>分类：名称、拼音或首字母</translation>
    </message>
    <message>
        <source>Search categories</source>
        <translation>查找分类</translation>
    </message>
</context>
<context>
    <name>CategoryCommands</name>
    <message>
        <source>New step…</source>
        <translation>新建步骤…</translation>
    </message>
    <message>
        <source>New category in it…</source>
        <translation>在里面新建分类…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>改名…</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation>移到…</translation>
    </message>
    <message>
        <source>Remove with {count} phrases</source>
        <translation>删除（含 {count} 条话术）</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Move {name} to</source>
        <translation>把 {name} 移到</translation>
    </message>
    <message>
        <source>New in {name}</source>
        <translation>在 {name} 里新建</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>Category in it…</source>
        <translation>其中的分类…</translation>
    </message>
</context>
<context>
    <name>ChordField</name>
    <message>
        <source>Press the keys; Backspace for none</source>
        <translation>按下要用的键；退格键表示不设</translation>
    </message>
    <message>
        <source>none</source>
        <translation>不设</translation>
    </message>
    <message>
        <source>press keys</source>
        <translation>请按键</translation>
    </message>
</context>
<context>
    <name>ClientChooser</name>
    <message>
        <source>From front window</source>
        <translation>用前面的窗口新建</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
</context>
<context>
    <name>ClientForm</name>
    <message>
        <source>such as chat.exe, chat*</source>
        <translation>例如 chat.exe, chat*</translation>
    </message>
    <message>
        <source>Paste with</source>
        <translation>粘贴键</translation>
    </message>
    <message>
        <source>Unicode emoji</source>
        <translation>Unicode 表情</translation>
    </message>
    <message>
        <source>千牛 text codes</source>
        <translation>千牛表情码</translation>
    </message>
    <message>
        <source>Shows none</source>
        <translation>不显示表情</translation>
    </message>
    <message>
        <source>Text only, no colour emoji</source>
        <translation>只用文字，不用彩色表情</translation>
    </message>
    <message>
        <source>None</source>
        <translation>不指定</translation>
    </message>
    <message>
        <source>Send at once after pasting</source>
        <translation>粘贴后立即发送</translation>
    </message>
    <message>
        <source>Only used when it sends at once</source>
        <translation>粘贴后立即发送时才用</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Executables or window classes; a * at the end stands for any rest</source>
        <translation>可执行文件或窗口类名，用逗号分开；末尾的 * 代表任意内容</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>表情</translation>
    </message>
    <message>
        <source>Note platform</source>
        <translation>备注平台</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>with</source>
        <translation>按</translation>
    </message>
    <message>
        <source>Send with</source>
        <translation>发送键</translation>
    </message>
    <message>
        <source>On: every paste into {client} goes to the buyer at once, unseen.</source>
        <translation>已开启：粘贴到{client}的每一条都会不经查看直接发给买家。</translation>
    </message>
    <message>
        <source>Off: you look at what was pasted and send it yourself.</source>
        <translation>已关闭：粘贴后由您看过再自己发送。</translation>
    </message>
    <message>
        <source>WeChat names [微笑]</source>
        <translation>微信表情名 [微笑]</translation>
    </message>
    <message>
        <source>拼多多 names [微笑]</source>
        <translation>拼多多表情名 [微笑]</translation>
    </message>
    <message>
        <source>京东 codes #E-s01</source>
        <translation>京东表情码 #E-s01</translation>
    </message>
</context>
<context>
    <name>ClientsTab</name>
    <message>
        <source>Made for {program}. What you set here holds for it from now on.</source>
        <translation>已为 {program} 新建，这里的设置从现在起对它生效。</translation>
    </message>
    <message>
        <source>{program} has this client already.</source>
        <translation>{program} 已经属于这个客户端。</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>新客户端</translation>
    </message>
    <message>
        <source>Really remove it?</source>
        <translation>确定删除？</translation>
    </message>
    <message>
        <source>As shipped</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Remove this client</source>
        <translation>删除这个客户端</translation>
    </message>
    <message>
        <source>Nothing was changed for this client</source>
        <translation>这个客户端没有改动过</translation>
    </message>
</context>
<context>
    <name>Confirmations</name>
    <message>
        <source>Confirmed with the buyer</source>
        <translation>已和买家核对</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
</context>
<context>
    <name>DayChart</name>
    <message>
        <source>Pastes by day</source>
        <translation>每天粘贴</translation>
    </message>
    <message>
        <source>most {count}</source>
        <translation>最多 {count} 次</translation>
    </message>
</context>
<context>
    <name>DetailField</name>
    <message>
        <source>What</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name of the detail</source>
        <translation>明细名称</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>明细</translation>
    </message>
</context>
<context>
    <name>DetailFields</name>
    <message>
        <source>Add a detail</source>
        <translation>加一项明细</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Import phrases</source>
        <translation>导入话术包</translation>
    </message>
    <message>
        <source>Phrase packs (*{suffix})</source>
        <translation>话术包 (*{suffix})</translation>
    </message>
    <message>
        <source>Export phrases</source>
        <translation>导出话术包</translation>
    </message>
    <message>
        <source>About Liumiao</source>
        <translation>关于六秒</translation>
    </message>
    <message>
        <source>Liumiao {version}</source>
        <translation>六秒 {version}</translation>
    </message>
    <message>
        <source>Quick phrases, safe pasting and order notes for shop customer service.</source>
        <translation>给店铺客服用的话术、稳妥粘贴和订单备注。</translation>
    </message>
    <message>
        <source>MIT licence. Uses Qt and PySide6 (LGPLv3).</source>
        <translation>MIT 许可。使用 Qt 和 PySide6（LGPLv3）。</translation>
    </message>
    <message>
        <source>Folder:</source>
        <translation>文件夹：</translation>
    </message>
    <message>
        <source>Kind:</source>
        <translation>类型：</translation>
    </message>
</context>
<context>
    <name>DuplicateLine</name>
    <message>
        <source>Show it</source>
        <translation>去看看</translation>
    </message>
    <message>
        <source>“{title}” has this text already</source>
        <translation>“{title}”已经是这段内容</translation>
    </message>
    <message>
        <source>“{title}” has nearly this text</source>
        <translation>“{title}”的内容几乎一样</translation>
    </message>
    <message>
        <source>“{title}” has this code already</source>
        <translation>“{title}”已经用了这个编码</translation>
    </message>
    <message>
        <source>There is a phrase “{title}” already</source>
        <translation>已有同名话术“{title}”</translation>
    </message>
</context>
<context>
    <name>EditorFields</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>T&amp;itle</source>
        <translation>标题(&amp;I)</translation>
    </message>
    <message>
        <source>C&amp;ategory</source>
        <translation>分类(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>编码(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Mood</source>
        <translation>心情(&amp;M)</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>内容(&amp;X)</translation>
    </message>
    <message>
        <source>Ta&amp;gs</source>
        <translation>标签(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Favourite</source>
        <translation>常用位(&amp;F)</translation>
    </message>
    <message>
        <source>Insert field</source>
        <translation>插入字段</translation>
    </message>
    <message>
        <source>Insert emoji</source>
        <translation>插入表情</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>The shop has locked this phrase; it can&apos;t be changed.</source>
        <translation>店铺锁定了这条话术，不能修改。</translation>
    </message>
    <message>
        <source>Shop phrase: your change is kept as your own, the original stays below.</source>
        <translation>店铺话术，改动存为您的个人版本，原文保留在下面。</translation>
    </message>
</context>
<context>
    <name>EditorFooter</name>
    <message>
        <source>What is wrong</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Cancel  Esc</source>
        <translation>取消  Esc</translation>
    </message>
    <message>
        <source>Save  Ctrl+S</source>
        <translation>保存  Ctrl+S</translation>
    </message>
</context>
<context>
    <name>EmojiGrid</name>
    <message>
        <source>Emoji</source>
        <translation>表情</translation>
    </message>
</context>
<context>
    <name>EmojiPage</name>
    <message>
        <source>Nothing found for “{query}”</source>
        <translation>没有找到“{query}”</translation>
    </message>
    <message>
        <source>Best match first</source>
        <translation>最相近的在前</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Greeting · smiles</source>
        <translation>进门问好 · 笑脸</translation>
    </message>
    <message>
        <source>Thanks · agreeing</source>
        <translation>感谢 · 同意</translation>
    </message>
    <message>
        <source>Waiting · checking</source>
        <translation>等待 · 查询</translation>
    </message>
    <message>
        <source>Recommending · offers</source>
        <translation>推荐 · 活动</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Parcels and orders</source>
        <translation>物流与订单</translation>
    </message>
    <message>
        <source>Apology · comfort</source>
        <translation>歉意 · 安抚</translation>
    </message>
    <message>
        <source>Festivals · joy</source>
        <translation>节日 · 庆祝</translation>
    </message>
    <message>
        <source>Marks, numbers, flags</source>
        <translation>符号、数字、旗</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>表情</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Search emoji: 微笑, wx, smile</source>
        <translation>搜索表情：微笑、wx、smile</translation>
    </message>
    <message>
        <source>Search emoji</source>
        <translation>搜索表情</translation>
    </message>
    <message>
        <source>All codes</source>
        <translation>全部表情码</translation>
    </message>
    <message>
        <source>All · smileys</source>
        <translation>全部 · 笑脸</translation>
    </message>
    <message>
        <source>All · people and gestures</source>
        <translation>全部 · 人物与手势</translation>
    </message>
    <message>
        <source>All · animals and plants</source>
        <translation>全部 · 动物与植物</translation>
    </message>
    <message>
        <source>All · food and drink</source>
        <translation>全部 · 食品饮料</translation>
    </message>
    <message>
        <source>All · travel and places</source>
        <translation>全部 · 出行与地点</translation>
    </message>
    <message>
        <source>All · activities</source>
        <translation>全部 · 活动</translation>
    </message>
    <message>
        <source>All · objects</source>
        <translation>全部 · 物品</translation>
    </message>
    <message>
        <source>All · symbols</source>
        <translation>全部 · 符号</translation>
    </message>
    <message>
        <source>All · flags</source>
        <translation>全部 · 旗帜</translation>
    </message>
    <message>
        <source>千牛</source>
        <translation>千牛</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>拼多多</source>
        <translation>拼多多</translation>
    </message>
    <message>
        <source>京东</source>
        <translation>京东</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>颜文字</translation>
    </message>
</context>
<context>
    <name>EmojiPreview</name>
    <message>
        <source>Pastes {content}</source>
        <translation>粘贴成 {content}</translation>
    </message>
    <message>
        <source>This client draws its own faces from codes</source>
        <translation>这个客户端认自己的表情码</translation>
    </message>
    <message>
        <source>This client may not show it</source>
        <translation>这个客户端可能显示不了</translation>
    </message>
    <message>
        <source>Can&apos;t be pasted here</source>
        <translation>这里不能粘贴</translation>
    </message>
    <message>
        <source>This client doesn&apos;t know the code and gets an emoji</source>
        <translation>这个客户端不认识该表情码，改贴 emoji</translation>
    </message>
    <message>
        <source>This client draws no such face</source>
        <translation>这个客户端显示不了这个表情</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Search all</source>
        <translation>看全部</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建话术</translation>
    </message>
    <message>
        <source>Nothing found for “{query}”</source>
        <translation>没有找到“{query}”</translation>
    </message>
    <message>
        <source>Try one letter less</source>
        <translation>少打一个字母试试</translation>
    </message>
    <message>
        <source>Try one letter less, or search in All</source>
        <translation>少打一个字母，或换到“全部”</translation>
    </message>
    <message>
        <source>Preparing the search…</source>
        <translation>正在准备搜索…</translation>
    </message>
    <message>
        <source>No phrases here yet</source>
        <translation>这一步还没有话术</translation>
    </message>
    <message>
        <source>No favourites yet</source>
        <translation>还没有常用话术</translation>
    </message>
    <message>
        <source>Ctrl+D makes a phrase a favourite</source>
        <translation>按 Ctrl+D 把话术设为常用</translation>
    </message>
    <message>
        <source>Nothing pasted yet</source>
        <translation>还没有粘贴过</translation>
    </message>
    <message>
        <source>No phrase fits these words</source>
        <translation>没有适合这句话的话术</translation>
    </message>
    <message>
        <source>Type to search, or write the phrase that is missing</source>
        <translation>可以打字搜索，或新建一条话术</translation>
    </message>
    <message>
        <source>There may be one in All</source>
        <translation>“全部”里可能有</translation>
    </message>
</context>
<context>
    <name>FieldCompletion</name>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
</context>
<context>
    <name>FieldFormView</name>
    <message>
        <source>Text that will be pasted</source>
        <translation>将要粘贴的文字</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Cancel  Esc</source>
        <translation>取消  Esc</translation>
    </message>
    <message>
        <source>{count} to fill in</source>
        <translation>补填 {count} 项</translation>
    </message>
    <message>
        <source>Will copy</source>
        <translation>将复制</translation>
    </message>
    <message>
        <source>Will paste</source>
        <translation>将粘贴</translation>
    </message>
    <message>
        <source>Copy  Enter</source>
        <translation>复制  Enter</translation>
    </message>
    <message>
        <source>Paste  Enter</source>
        <translation>粘贴  Enter</translation>
    </message>
    <message>
        <source>{count} chars</source>
        <translation>{count} 字</translation>
    </message>
    <message>
        <source>Fill in: {fields}</source>
        <translation>请补填：{fields}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>FieldLines</name>
    <message>
        <source>For this buyer only; cleared with the buyer</source>
        <translation>只用于这位买家，换买家就清掉</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>已填</translation>
    </message>
    <message>
        <source>明天, +3 or 11-29</source>
        <translation>明天、+3 或 11-29</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>phone number</source>
        <translation>电话号码</translation>
    </message>
    <message>
        <source>order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>tracking number</source>
        <translation>快递单号</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认值</translation>
    </message>
    <message>
        <source>Remove this field</source>
        <translation>删除这个字段</translation>
    </message>
    <message>
        <source>one|another</source>
        <translation>选项一|选项二</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Order no.</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Tracking no.</source>
        <translation>快递单号</translation>
    </message>
</context>
<context>
    <name>FieldsTab</name>
    <message>
        <source>New field</source>
        <translation>新建字段</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认值</translation>
    </message>
    <message>
        <source>A field that is named here is asked for by its type, in any phrase: {name}. The default is proposed, never pasted unseen. Grey ones are the shop&apos;s.</source>
        <translation>在话术里写 {name}，粘贴前就按这里的类型询问。默认值只是建议，不会不经确认就粘贴。灰色的是店铺的字段。</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>FindingPanel</name>
    <message>
        <source>Previous finding (Shift+F8)</source>
        <translation>上一处 (Shift+F8)</translation>
    </message>
    <message>
        <source>Next finding (F8)</source>
        <translation>下一处 (F8)</translation>
    </message>
    <message>
        <source>Wording: nothing found</source>
        <translation>用语：没有发现问题</translation>
    </message>
    <message>
        <source>Write “{better}”</source>
        <translation>改为“{better}”</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>删去</translation>
    </message>
</context>
<context>
    <name>FlagTiles</name>
    <message>
        <source>Flag</source>
        <translation>旗</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>紫</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无旗</translation>
    </message>
    <message>
        <source>Cyan</source>
        <translation>青</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙</translation>
    </message>
</context>
<context>
    <name>HotkeysTab</name>
    <message>
        <source>Back to the usual keys</source>
        <translation>恢复默认热键</translation>
    </message>
    <message>
        <source>Paste favourite {n}</source>
        <translation>粘贴常用 {n}</translation>
    </message>
    <message>
        <source>Show and search</source>
        <translation>显示并搜索</translation>
    </message>
    <message>
        <source>Show or hide</source>
        <translation>显示或隐藏</translation>
    </message>
    <message>
        <source>Order note</source>
        <translation>订单备注</translation>
    </message>
    <message>
        <source>Next stage</source>
        <translation>下一阶段</translation>
    </message>
    <message>
        <source>Previous stage</source>
        <translation>上一阶段</translation>
    </message>
    <message>
        <source>{key} alone would be lost for typing: add Ctrl, Alt or Super.</source>
        <translation>单独的 {key} 会没法打字，请加上 Ctrl、Alt 或 Super。</translation>
    </message>
    <message>
        <source>{key} is the key of “{action}” already; the old key stays.</source>
        <translation>{key} 已用于“{action}”，原来的键不变。</translation>
    </message>
    <message>
        <source>Choose a field and press its keys; Backspace for none.</source>
        <translation>选一格再按键；退格键表示不设。</translation>
    </message>
    <message>
        <source>{program} uses it, too</source>
        <translation>{program}也用这个键</translation>
    </message>
    <message>
        <source>New phrase from the clipboard</source>
        <translation>用剪贴板新建话术</translation>
    </message>
    <message>
        <source>Suggest for the copied words</source>
        <translation>按复制的话推荐</translation>
    </message>
</context>
<context>
    <name>ImageRow</name>
    <message>
        <source>Image</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Paste from the clipboard</source>
        <translation>从剪贴板粘贴</translation>
    </message>
    <message>
        <source>{width} × {height}, {size} KB; pasted after the text</source>
        <translation>{width} × {height}，{size} KB，粘贴在文字之后</translation>
    </message>
    <message>
        <source>Image for the phrase</source>
        <translation>选择话术图片</translation>
    </message>
    <message>
        <source>Images (*.png *.jpg *.jpeg *.gif)</source>
        <translation>图片 (*.png *.jpg *.jpeg *.gif)</translation>
    </message>
    <message>
        <source>Folder:</source>
        <translation>文件夹：</translation>
    </message>
    <message>
        <source>Kind:</source>
        <translation>类型：</translation>
    </message>
</context>
<context>
    <name>ImportPlanDialog</name>
    <message>
        <source>Nothing here</source>
        <translation>这里没有内容</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>全不选</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>保留我的</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import phrases</source>
        <translation>导入话术包</translation>
    </message>
    <message>
        <source>What would happen</source>
        <translation>导入计划</translation>
    </message>
    <message>
        <source>edition {version}</source>
        <translation>第 {version} 版</translation>
    </message>
    <message>
        <source>nothing has been written yet</source>
        <translation>还没有写入任何内容</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>A backup is made first; one step undoes it</source>
        <translation>导入前先备份，之后可一步撤销</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>More than 20 % would be removed: tick what shall go</source>
        <translation>将移除超过 20 %：请勾选要移除的</translation>
    </message>
    <message>
        <source>You changed these yourself: a tick takes the shop&apos;s new text instead</source>
        <translation>这些您自己改过：勾选表示换成店铺的新内容</translation>
    </message>
    <message>
        <source>{count} change an address, phone, account or image: tick them one by one</source>
        <translation>有 {count} 条改了网址、电话、账号或图片，请逐条勾选</translation>
    </message>
    <message>
        <source>web address changed</source>
        <translation>网址改了</translation>
    </message>
    <message>
        <source>phone number changed</source>
        <translation>电话改了</translation>
    </message>
    <message>
        <source>account number changed</source>
        <translation>账号改了</translation>
    </message>
    <message>
        <source>chat account changed</source>
        <translation>聊天账号改了</translation>
    </message>
    <message>
        <source>image changed</source>
        <translation>图片有变</translation>
    </message>
    <message>
        <source>hidden signs turn the reading direction</source>
        <translation>有改变阅读方向的隐藏字符</translation>
    </message>
    <message>
        <source>title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>image</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>mood</source>
        <translation>心情</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>other details</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Changed as well: {names}</source>
        <translation>同时更改：{names}</translation>
    </message>
    <message>
        <source>Will write {written}, remove {removed}</source>
        <translation>将写入 {written} 条，移除 {removed} 条</translation>
    </message>
    <message>
        <source>next step</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>InsertMenus</name>
    <message>
        <source>A brace itself: {{ or }}</source>
        <translation>花括号本身：{{ 或 }}</translation>
    </message>
    <message>
        <source>Today and so many days: {日期+3}, {日期-1}</source>
        <translation>今天起几天：{日期+3}、{日期-1}</translation>
    </message>
    <message>
        <source>So many working days from today, holidays left out</source>
        <translation>今天起几个工作日，跳过法定节假日</translation>
    </message>
    <message>
        <source>Asks before pasting; the name before the colon may go</source>
        <translation>粘贴前让你选一个；冒号前的名字可以不写</translation>
    </message>
    <message>
        <source>One of these, picked anew each time</source>
        <translation>每次随机换一种说法</translation>
    </message>
    <message>
        <source>What was copied last, shown before it is pasted</source>
        <translation>最近复制的内容，粘贴前先给你看</translation>
    </message>
    <message>
        <source>Where the cursor goes after pasting; nothing is sent then</source>
        <translation>粘贴后光标停在这里；这样的话术不会自动发送</translation>
    </message>
    <message>
        <source>Cuts here: each press pastes the next part</source>
        <translation>在这里分段：每按一次粘贴下一段</translation>
    </message>
</context>
<context>
    <name>LengthLabel</name>
    <message>
        <source>{count} of {most} chars</source>
        <translation>{count} / {most} 字</translation>
    </message>
    <message>
        <source>{count} chars; longest part {longest} of {most}</source>
        <translation>共 {count} 字，最长一段 {longest} / {most}</translation>
    </message>
    <message>
        <source>Longer parts are hard to read in a chat: break the line.</source>
        <translation>再长在聊天里不好读，请换行分段。</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>&amp;After “{title}” comes:</source>
        <translation>“{title}”之后接(&amp;A)：</translation>
    </message>
    <message>
        <source>Search text, pinyin, initials</source>
        <translation>搜正文、拼音、首字母</translation>
    </message>
    <message>
        <source>Search phrases</source>
        <translation>搜索话术</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation>话术</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>LookTab</name>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>不透明度</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Liumiao</source>
        <translation>六秒</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation>话术</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>表情</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>MemoBox</name>
    <message>
        <source>Whole memo</source>
        <translation>整条备注（原备注 + 新的一行）</translation>
    </message>
    <message>
        <source>Paste old memo</source>
        <translation>粘贴原备注</translation>
    </message>
    <message>
        <source>Without it</source>
        <translation>去掉原备注</translation>
    </message>
    <message>
        <source>Whole memo, as it will be pasted</source>
        <translation>整条备注，照此粘贴</translation>
    </message>
</context>
<context>
    <name>MoodChoice</name>
    <message>
        <source>Mood</source>
        <translation>心情</translation>
    </message>
</context>
<context>
    <name>NameButton</name>
    <message>
        <source>{name}, edit buyer</source>
        <translation>{name}，编辑买家</translation>
    </message>
    <message>
        <source>Edit buyer</source>
        <translation>编辑买家</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>NextStep</name>
    <message>
        <source>Not this step</source>
        <translation>不要这一步</translation>
    </message>
    <message>
        <source>Next step: {title}, {text}</source>
        <translation>下一步：{title}，{text}</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>NoteForm</name>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>From clipboard</source>
        <translation>从剪贴板取</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>旗</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>已核对</translation>
    </message>
    <message>
        <source>Choose a flag: Alt+1…6</source>
        <translation>请选旗：Alt+1…6</translation>
    </message>
</context>
<context>
    <name>NotePage</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>{n} digits</source>
        <translation>{n} 位</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>chars</source>
        <translation>字</translation>
    </message>
    <message>
        <source>Paste anyway</source>
        <translation>仍然粘贴</translation>
    </message>
    <message>
        <source>Paste note</source>
        <translation>粘贴备注</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>pastes</source>
        <translation>次粘贴</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>字</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>省下的时间</translation>
    </message>
    <message>
        <source>At {count} characters a minute; change it in the settings</source>
        <translation>按每分钟打 {count} 字算，可在设置里改</translation>
    </message>
</context>
<context>
    <name>OutgoingNotes</name>
    <message>
        <source>Order note</source>
        <translation>订单备注</translation>
    </message>
</context>
<context>
    <name>PhraseCommands</name>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>新建…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>常用</translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation>移到…</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>标签…</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选一条…</translation>
    </message>
    <message>
        <source>Link in this order</source>
        <translation>按此顺序接起来</translation>
    </message>
</context>
<context>
    <name>PhraseEditor</name>
    <message>
        <source>New phrase</source>
        <translation>新建话术</translation>
    </message>
    <message>
        <source>Edit phrase</source>
        <translation>编辑话术</translation>
    </message>
    <message>
        <source>Discard the changes?</source>
        <translation>放弃改动吗？</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>继续编辑</translation>
    </message>
</context>
<context>
    <name>PhraseFinder</name>
    <message>
        <source>Stages</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Pre-sale</source>
        <translation>售前</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>售中</translation>
    </message>
    <message>
        <source>After-sale</source>
        <translation>售后</translation>
    </message>
    <message>
        <source>General</source>
        <translation>通用</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>内部</translation>
    </message>
</context>
<context>
    <name>PhraseListModel</name>
    <message>
        <source>code {code}</source>
        <translation>编码 {code}</translation>
    </message>
    <message>
        <source>favourite {slot}</source>
        <translation>常用 {slot}</translation>
    </message>
    <message>
        <source>with an image</source>
        <translation>带图片</translation>
    </message>
    <message>
        <source>similar</source>
        <translation>相近</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>wording: {first}</source>
        <translation>用语：{first}</translation>
    </message>
</context>
<context>
    <name>PhraseListView</name>
    <message>
        <source>Phrases</source>
        <translation>话术</translation>
    </message>
</context>
<context>
    <name>PhraseLists</name>
    <message>
        <source>Most used</source>
        <translation>最常用</translation>
    </message>
    <message>
        <source>Not used for 60 days</source>
        <translation>60 天没用过</translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation>移到…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation>话术</translation>
    </message>
    <message>
        <source>Each phrase was used, or is new</source>
        <translation>每条话术都用过，或是新加的</translation>
    </message>
    <message>
        <source>Nothing pasted yet</source>
        <translation>还没有粘贴过</translation>
    </message>
    <message>
        <source>Not used for 60 days ({count})</source>
        <translation>60 天没用过（{count}）</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>{title} (deleted)</source>
        <translation>{title}（已删除）</translation>
    </message>
    <message>
        <source>never used</source>
        <translation>从没用过</translation>
    </message>
    <message>
        <source>last on {day}</source>
        <translation>最近 {day}</translation>
    </message>
    <message>
        <source>Move {count} phrases to</source>
        <translation>把 {count} 条话术移到</translation>
    </message>
    <message>
        <source>{count}×</source>
        <translation>{count} 次</translation>
    </message>
</context>
<context>
    <name>PhraseMenus</name>
    <message>
        <source>Favourite</source>
        <translation>常用</translation>
    </message>
    <message>
        <source>No favourite</source>
        <translation>取消常用</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>PhrasePage</name>
    <message>
        <source>Move {count} phrases to</source>
        <translation>把 {count} 条话术移到</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>移到</translation>
    </message>
</context>
<context>
    <name>PlaceList</name>
    <message>
        <source>Categories</source>
        <translation>分类</translation>
    </message>
</context>
<context>
    <name>PlanList</name>
    <message>
        <source>Phrases of the import</source>
        <translation>导入的话术</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Personal</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>{count} chars</source>
        <translation>{count} 字</translation>
    </message>
    <message>
        <source>damaged image</source>
        <translation>图片已损坏</translation>
    </message>
    <message>
        <source>Image, {width} × {height}: pasted after the text</source>
        <translation>图片 {width} × {height}，粘贴在文字之后</translation>
    </message>
    <message>
        <source>Check the day</source>
        <translation>核对日期</translation>
    </message>
    <message>
        <source>The holidays of that year aren&apos;t known: counted Monday to Friday.</source>
        <translation>那一年的放假安排还不知道，按周一到周五计算。</translation>
    </message>
</context>
<context>
    <name>ProblemLine</name>
    <message>
        <source>Write that</source>
        <translation>改成这样写</translation>
    </message>
</context>
<context>
    <name>ProfileTab</name>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>客服名</translation>
    </message>
    <message>
        <source>Agent tag</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Fill in all three: phrases with {店铺}, {客服} or {工号} wait for them, and an order note without the tag isn&apos;t counted as your sale.</source>
        <translation>请填好这三项：话术里的 {店铺}、{客服}、{工号} 要用；没有工号的订单备注不会算作您的成交。</translation>
    </message>
    <message>
        <source>They fill {店铺}, {客服} and {工号}; the tag begins each order note.</source>
        <translation>用来填 {店铺}、{客服} 和 {工号}；每条订单备注都以工号开头。</translation>
    </message>
    <message>
        <source>Typing speed</source>
        <translation>打字速度</translation>
    </message>
    <message>
        <source>characters a minute</source>
        <translation>字/分钟</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
</context>
<context>
    <name>RailModel</name>
    <message>
        <source>{label}, {count} hits</source>
        <translation>{label}，{count} 条</translation>
    </message>
</context>
<context>
    <name>RecycleBin</name>
    <message>
        <source>{when} · {days} days left</source>
        <translation>{when} 删除 · 还剩 {days} 天</translation>
    </message>
    <message>
        <source>by an import</source>
        <translation>导入时移除</translation>
    </message>
</context>
<context>
    <name>RecycleBinDialog</name>
    <message>
        <source>Deleted phrases</source>
        <translation>已删除的话术</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>彻底删除</translation>
    </message>
    <message>
        <source>Empty…</source>
        <translation>清空…</translation>
    </message>
    <message>
        <source>Recycle bin</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Search what was deleted</source>
        <translation>查找已删除的话术</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>The bin is empty. Deleted phrases stay here for 30 days.</source>
        <translation>回收站是空的。删除的话术在这里保留 30 天。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Delete {count} phrases for good?</source>
        <translation>彻底删除 {count} 条话术？</translation>
    </message>
    <message>
        <source>Empty the bin of {count} phrases?</source>
        <translation>清空回收站里的 {count} 条话术？</translation>
    </message>
    <message>
        <source>They can&apos;t be restored afterwards.</source>
        <translation>之后不能再恢复。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>{count} deleted for good</source>
        <translation>已彻底删除 {count} 条</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search phrases</source>
        <translation>搜索话术</translation>
    </message>
    <message>
        <source>Search text, pinyin, initials</source>
        <translation>搜索话术：文字、拼音、首字母</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation>{count} 条</translation>
    </message>
    <message>
        <source>“{message}”</source>
        <translation>“{message}”</translation>
    </message>
</context>
<context>
    <name>SetUpDialog</name>
    <message>
        <source>Later</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>First setup</source>
        <translation>初次设置</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Discard what you have filled in?</source>
        <translation>放弃填好的内容？</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Remove the phrases of “{trades}”?</source>
        <translation>去掉“{trades}”的话术？</translation>
    </message>
    <message>
        <source>{count} that are as they came go.</source>
        <translation>没改过的 {count} 条会删除。</translation>
    </message>
    <message>
        <source>{count} that you changed stay as your own.</source>
        <translation>您改过的 {count} 条留下，归您个人。</translation>
    </message>
    <message>
        <source>The general phrases are there. Add those of your trade, and say who speaks.</source>
        <translation>通用话术已装好。选上您的行业，再填好店铺和客服。</translation>
    </message>
    <message>
        <source>Trade</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>客服名</translation>
    </message>
    <message>
        <source>Agent tag</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Sounds like</source>
        <translation>说出来是</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Hotkeys</source>
        <translation>热键</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>用语</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
</context>
<context>
    <name>SlotChoice</name>
    <message>
        <source>Favourite number</source>
        <translation>常用位</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>StageBars</name>
    <message>
        <source>Pre-sale</source>
        <translation>售前</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>售中</translation>
    </message>
    <message>
        <source>After-sale</source>
        <translation>售后</translation>
    </message>
    <message>
        <source>General</source>
        <translation>通用</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>内部</translation>
    </message>
    <message>
        <source>Pastes by stage</source>
        <translation>各阶段粘贴</translation>
    </message>
</context>
<context>
    <name>Statistics</name>
    <message>
        <source>{count} s</source>
        <translation>{count} 秒</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} 分钟</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} 小时 {minutes} 分</translation>
    </message>
</context>
<context>
    <name>StatisticsDialog</name>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Since {day}</source>
        <translation>从 {day} 起</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 天</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 天</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>StatusWording</name>
    <message>
        <source>No chat window in front</source>
        <translation>前面没有聊天窗口</translation>
    </message>
    <message>
        <source>Pastes into {name}</source>
        <translation>粘贴到 {name}</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>{count} selected; Escape ends</source>
        <translation>已选 {count} 条，按 Esc 取消</translation>
    </message>
    <message>
        <source>Fill in shop, name and tag</source>
        <translation>请填店铺、客服名和工号</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>{key} is taken</source>
        <translation>{key} 被别的程序占用</translation>
    </message>
    <message>
        <source>{key} and {count} more are taken</source>
        <translation>{key} 等 {count} 个热键被占用</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>换一个</translation>
    </message>
    <message>
        <source>Global hotkeys are off: {reason}</source>
        <translation>全局热键不可用：{reason}</translation>
    </message>
    <message>
        <source>Hotkeys are paused</source>
        <translation>热键已暂停</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>已粘贴</translation>
    </message>
    <message>
        <source>but not sent: {reason}</source>
        <translation>但没有发送：{reason}</translation>
    </message>
    <message>
        <source>What the clipboard held could not be given back: {formats}</source>
        <translation>剪贴板原有内容没能还原：{formats}</translation>
    </message>
    <message>
        <source>the clipboard lost what it held</source>
        <translation>剪贴板原有内容没能还原</translation>
    </message>
    <message>
        <source>Text pasted</source>
        <translation>文字已粘贴</translation>
    </message>
    <message>
        <source>{name} did not fetch it</source>
        <translation>{name} 没有来取</translation>
    </message>
    <message>
        <source>image not: {reason}</source>
        <translation>图片没有：{reason}</translation>
    </message>
    <message>
        <source>{name} did not fetch the image in time. It may still arrive; it stays on the clipboard until you restore what was there.</source>
        <translation>{name} 没有及时来取图片，可能稍后才到；图片会留在剪贴板，直到您还原。</translation>
    </message>
    <message>
        <source>{name} did not fetch the text in time. It may still arrive; it stays on the clipboard until you restore what was there.</source>
        <translation>{name} 没有及时来取文字，可能稍后才到；话术会留在剪贴板，直到您还原。</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>未确认</translation>
    </message>
    <message>
        <source>still on the clipboard</source>
        <translation>话术还在剪贴板</translation>
    </message>
    <message>
        <source>{name} shows none</source>
        <translation>{name} 不显示图片</translation>
    </message>
    <message>
        <source>{name} still busy with the text</source>
        <translation>{name} 还在处理文字</translation>
    </message>
    <message>
        <source>{name} took none</source>
        <translation>{name} 不接收图片</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>图片已损坏或找不到</translation>
    </message>
    <message>
        <source>look at the image first</source>
        <translation>带图片，请先看一眼再发</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>还原剪贴板</translation>
    </message>
    <message>
        <source>Not pasted</source>
        <translation>没有粘贴</translation>
    </message>
    <message>
        <source>Paste anyway</source>
        <translation>仍然粘贴</translation>
    </message>
    <message>
        <source>Paste again</source>
        <translation>再粘贴</translation>
    </message>
    <message>
        <source>front window is not {name}</source>
        <translation>前面的窗口换了，不是{name}</translation>
    </message>
    <message>
        <source>no window in front</source>
        <translation>前面没有窗口</translation>
    </message>
    <message>
        <source>no chat window in front</source>
        <translation>前面没有聊天窗口</translation>
    </message>
    <message>
        <source>screen locked</source>
        <translation>屏幕已锁定</translation>
    </message>
    <message>
        <source>release Ctrl, Alt, Shift</source>
        <translation>请先松开 Ctrl、Alt、Shift</translation>
    </message>
    <message>
        <source>keyboard in use elsewhere</source>
        <translation>键盘被别的程序占着</translation>
    </message>
    <message>
        <source>clipboard in use elsewhere</source>
        <translation>剪贴板被别的程序占着</translation>
    </message>
    <message>
        <source>the keyboard has no such key</source>
        <translation>键盘上没有粘贴用的键</translation>
    </message>
    <message>
        <source>{name} did not fetch the text</source>
        <translation>{name}没来取，话术留在剪贴板</translation>
    </message>
    <message>
        <source>runs as administrator: press Ctrl+V</source>
        <translation>以管理员身份运行，请按 Ctrl+V</translation>
    </message>
    <message>
        <source>pasting doesn&apos;t work here</source>
        <translation>这里不能粘贴</translation>
    </message>
    <message>
        <source>fields are not filled</source>
        <translation>还有字段没填</translation>
    </message>
    <message>
        <source>the text has forbidden characters</source>
        <translation>文字里有不允许的字符</translation>
    </message>
    <message>
        <source>internal phrase</source>
        <translation>这是内部话术</translation>
    </message>
    <message>
        <source>it has hidden characters</source>
        <translation>里面有看不见的字符</translation>
    </message>
    <message>
        <source>the buyer has changed</source>
        <translation>买家换了</translation>
    </message>
    <message>
        <source>no phrase there</source>
        <translation>那里没有话术</translation>
    </message>
    <message>
        <source>Choose your trade, fill in the shop</source>
        <translation>先选行业、填店名</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Another buyer now</source>
        <translation>已换成另一位买家</translation>
    </message>
    <message>
        <source>It is {name}</source>
        <translation>就是{name}</translation>
    </message>
    <message>
        <source>Nothing of {name} is filled in any more.</source>
        <translation>不再填入{name}的任何内容。</translation>
    </message>
    <message>
        <source>Tell them</source>
        <translation>去告知</translation>
    </message>
    <message>
        <source>Not copied</source>
        <translation>没有复制</translation>
    </message>
    <message>
        <source>Copy anyway</source>
        <translation>仍然复制</translation>
    </message>
    <message>
        <source>something is still open</source>
        <translation>有内容还空着</translation>
    </message>
    <message>
        <source>another buyer&apos;s data in it</source>
        <translation>里面有别的买家的信息</translation>
    </message>
    <message>
        <source>reminded often enough</source>
        <translation>提醒次数已经够了</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Part {part} of {parts}</source>
        <translation>第 {part} / {parts} 段</translation>
    </message>
    <message>
        <source>cursor stays: {reason}</source>
        <translation>光标没移动：{reason}</translation>
    </message>
    <message>
        <source>but check the working day</source>
        <translation>请核对工作日</translation>
    </message>
    <message>
        <source>press again for the next part</source>
        <translation>再按一次粘贴下一段</translation>
    </message>
    <message>
        <source>the part before is under way</source>
        <translation>上一段还在粘贴</translation>
    </message>
    <message>
        <source>begun in another window</source>
        <translation>正在另一个窗口分段粘贴</translation>
    </message>
    <message>
        <source>text behind it too hard to count</source>
        <translation>后面的文字数不准</translation>
    </message>
</context>
<context>
    <name>TagsDialog</name>
    <message>
        <source>Tags of {count} phrases</source>
        <translation>{count} 条话术的标签</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>&amp;New tag</source>
        <translation>新标签(&amp;N)</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>新标签</translation>
    </message>
    <message>
        <source>Enter adds it</source>
        <translation>按回车加上</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ThinBar</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Expand (Ctrl+M)</source>
        <translation>展开 (Ctrl+M)</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
</context>
<context>
    <name>TitleBar</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Collapse to a thin bar (Ctrl+M)</source>
        <translation>收成细条 (Ctrl+M)</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
</context>
<context>
    <name>ToldLine</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>ToneMenu</name>
    <message>
        <source>Yellow</source>
        <translation>黄色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅肤色</translation>
    </message>
    <message>
        <source>Medium light</source>
        <translation>较浅肤色</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中等肤色</translation>
    </message>
    <message>
        <source>Medium dark</source>
        <translation>较深肤色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深肤色</translation>
    </message>
</context>
<context>
    <name>TradeBoxes</name>
    <message>
        <source>{trade} ({count})</source>
        <translation>{trade}（{count} 条）</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Show or hide</source>
        <translation>显示或隐藏</translation>
    </message>
    <message>
        <source>Pause hotkeys</source>
        <translation>暂停热键</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Liumiao: quick phrases</source>
        <translation>六秒：快捷话术</translation>
    </message>
</context>
<context>
    <name>WindowMenu</name>
    <message>
        <source>New phrase…</source>
        <translation>新建话术…</translation>
    </message>
    <message>
        <source>Import phrases…</source>
        <translation>导入话术包…</translation>
    </message>
    <message>
        <source>Export phrases…</source>
        <translation>导出话术包…</translation>
    </message>
    <message>
        <source>Undo the last import</source>
        <translation>撤销上次导入</translation>
    </message>
    <message>
        <source>Nothing was imported that could be undone</source>
        <translation>没有可以撤销的导入</translation>
    </message>
    <message>
        <source>Pause hotkeys</source>
        <translation>暂停热键</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>First setup…</source>
        <translation>初次设置…</translation>
    </message>
    <message>
        <source>Recycle bin…</source>
        <translation>回收站…</translation>
    </message>
    <message>
        <source>Statistics…</source>
        <translation>统计…</translation>
    </message>
    <message>
        <source>Backup and restore…</source>
        <translation>备份与恢复…</translation>
    </message>
    <message>
        <source>New phrase from the clipboard…</source>
        <translation>用剪贴板新建话术…</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Must change</source>
        <translation>必改</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>还有 {count} 处</translation>
    </message>
</context>
<context>
    <name>WordingTab</name>
    <message>
        <source>Find over-intimate names and “we are friends”</source>
        <translation>检查过分亲昵的称呼和“交个朋友”</translation>
    </message>
    <message>
        <source>Count exclamation marks</source>
        <translation>检查感叹号</translation>
    </message>
    <message>
        <source>Want a particle (哦, 呢) at the end of answers</source>
        <translation>回答结尾要有语气词（哦、呢）</translation>
    </message>
    <message>
        <source>free shipping → no postage</source>
        <translation>包邮 → 免运费</translation>
    </message>
    <message>
        <source>First Brand Store</source>
        <translation>第一品牌馆</translation>
    </message>
    <message>
        <source>Back to the usual</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Longest part</source>
        <translation>一段最多字数</translation>
    </message>
    <message>
        <source>Shortest answer</source>
        <translation>回答最少字数</translation>
    </message>
    <message>
        <source>One word: up to</source>
        <translation>算一字回复的字数</translation>
    </message>
    <message>
        <source>Exclamation marks</source>
        <translation>感叹号最多几个</translation>
    </message>
    <message>
        <source>Emoji a message</source>
        <translation>表情最多几个</translation>
    </message>
    <message>
        <source>Forbidden words</source>
        <translation>禁用词</translation>
    </message>
    <message>
        <source>One a line; after → what to say instead. They stop a pack as errors do.</source>
        <translation>一行一个，→ 后面写改用的说法；和“必改”一样不能发布。</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>例外</translation>
    </message>
    <message>
        <source>One a line: in these words no rule finds anything, such as in a brand name.</source>
        <translation>一行一个，如品牌名；写在这里的词不再提示。</translation>
    </message>
</context>
<context>
    <name>_Model</name>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
</TS>
