"""Programs that we didn't write, as targets: opened, cleared, and read back from outside."""

import json
import subprocess
import threading
import time
from abc import ABC, abstractmethod
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from tests.desktop.desktops import Desktop, python, wait_for

READ_BACK_SECONDS = 20.0
SAVE_SECONDS = 2.0


class Editor(ABC):
    """A window that text is pasted into."""

    window: int

    def __init__(self, desktop: Desktop) -> None:
        self.desktop = desktop

    @abstractmethod
    def prepare(self) -> None:
        """Make the next paste replace what is there."""

    @abstractmethod
    def read(self) -> str:
        """Return the text that has arrived, as far as can be seen from outside."""

    def read_until(self, expected: str) -> str:
        """Return the text as soon as it is the expected one, else as it is after a while."""
        try:
            wait_for(lambda: self.read() == expected, "text", READ_BACK_SECONDS)
        except AssertionError:
            return self.read()
        return expected

    def close(self) -> None:  # noqa: B027 - most have nothing to do
        """End what the desktop doesn't end."""


class _FileEditor(Editor):
    """An editor of a file, read back by saving; what it shows is in the file a moment later."""

    def __init__(self, desktop: Desktop, program: str, *options: str) -> None:
        super().__init__(desktop)
        self.file = desktop.home / f"{program}.txt"
        self.file.write_text("")
        desktop.start(program, *options, str(self.file))
        self.window = desktop.window_of(program)
        self._saved = 0
        self._asked_at = 0.0

    def prepare(self) -> None:
        self.desktop.xdotool("key", "ctrl+a")

    def read(self) -> str:
        self._ask_to_save()
        return self.file.read_text(encoding="utf-8")

    def _ask_to_save(self) -> None:
        """Press Ctrl+S, unless it still has to obey: a busy machine would save for minutes."""
        saved = self.file.stat().st_mtime_ns
        if saved != self._saved or time.monotonic() - self._asked_at > SAVE_SECONDS:
            self._saved, self._asked_at = saved, time.monotonic()
            self.desktop.xdotool("key", "ctrl+s")


class Mousepad(_FileEditor):
    """GTK 3."""

    def __init__(self, desktop: Desktop) -> None:
        super().__init__(desktop, "mousepad", "--disable-server")


class Featherpad(_FileEditor):
    """Qt 5."""

    def __init__(self, desktop: Desktop) -> None:
        settings = desktop.home / ".config" / "featherpad" / "fp.conf"
        settings.parent.mkdir(parents=True)
        settings.write_text("[text]\nappendEmptyLine=false\n")
        super().__init__(desktop, "featherpad", "--standalone")


class Xterm(Editor):
    """A terminal that writes whatever is pasted into a file."""

    def __init__(self, desktop: Desktop) -> None:
        super().__init__(desktop)
        self.file = desktop.home / "xterm.txt"
        self._before = 0
        script = f"stty raw -echo; exec cat > {self.file}"
        desktop.start("xterm", "-u8", "-e", "sh", "-c", script)
        self.window = desktop.window_of("xterm")
        wait_for(self.file.exists, "cat in xterm")

    def prepare(self) -> None:
        self._before = self.file.stat().st_size

    def read(self) -> str:
        with self.file.open("rb") as arrived:
            arrived.seek(self._before)
            # A terminal sends what Enter sends for each newline.
            return arrived.read().replace(b"\r", b"\n").decode("utf-8", "replace")


_PAGE = """<!doctype html><meta charset=utf-8><title>chat</title>
<textarea id=chat autofocus style="width:95vw;height:80vh"></textarea><script>
const chat = document.getElementById("chat");
chat.addEventListener("input", () => fetch("/text", {method: "POST", body: JSON.stringify(chat.value)}));
window.addEventListener("load", () => { chat.focus(); fetch("/text", {method: "POST", body: '""'}); });
if (BUSY_MS) setInterval(() => { const end = Date.now() + BUSY_MS; while (Date.now() < end); }, BUSY_MS + 50);
</script>"""  # noqa: E501


_RICH_PAGE = """<!doctype html><meta charset=utf-8><title>chat</title>
<div id=chat contenteditable style="width:95vw;height:80vh"></div><script>
const chat = document.getElementById("chat");
const tell = (content) => fetch("/text", {method: "POST", body: JSON.stringify(content)});
async function look() {
  for (const image of chat.querySelectorAll("img")) await image.decode().catch(() => 0);
  const walk = document.createTreeWalker(chat, NodeFilter.SHOW_ALL), parts = [];
  while (walk.nextNode()) {
    const node = walk.currentNode;
    if (node.nodeName === "#text") parts.push(node.data);
    if (node.nodeName === "IMG") parts.push(`<${node.naturalWidth}x${node.naturalHeight}>`);
  }
  tell(parts.join(""));
}
chat.addEventListener("input", look);
window.addEventListener("load", () => { chat.focus(); tell(""); });
if (BUSY_MS) setInterval(() => { const end = Date.now() + BUSY_MS; while (Date.now() < end); }, BUSY_MS + 50);
</script>"""  # noqa: E501


class Chromium(Editor):
    """A page that reports its text area to us, with the time; `busy_ms` blocks it now and again."""

    page = _PAGE

    def __init__(self, desktop: Desktop, busy_ms: int = 0) -> None:
        super().__init__(desktop)
        self.texts: list[str] = []
        self.times_ns: list[int] = []
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler(busy_ms))
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        desktop.start(
            "chromium", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--no-default-browser-check", "--password-store=basic",
            f"--user-data-dir={desktop.home / 'chromium'}",
            f"--app=http://127.0.0.1:{self._server.server_port}/",
        )  # fmt: skip
        self.window = desktop.window_of("chromium")
        wait_for(lambda: self.texts, "page in Chromium")
        desktop.xdotool("mousemove", "--window", str(self.window), "100", "100", "click", "1")

    def prepare(self) -> None:
        self.desktop.xdotool("key", "ctrl+a")

    def read(self) -> str:
        return self.texts[-1]

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def _handler(self, busy_ms: int) -> type[BaseHTTPRequestHandler]:
        texts, times, page = self.texts, self.times_ns, self.page

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self.send_response(200)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.end_headers()
                self.wfile.write(page.replace("BUSY_MS", str(busy_ms)).encode())

            def do_POST(self) -> None:
                length = int(self.headers["Content-Length"])
                content = json.loads(self.rfile.read(length))
                times.append(time.monotonic_ns())
                texts.append(content)
                self.send_response(204)
                self.end_headers()

            def log_message(self, *_: object) -> None:
                pass

        return Handler


class RichChromium(Chromium):
    """A page that takes images, as chats do; told as `text<320x200>`, in order."""

    page = _RICH_PAGE


class OwnTarget(Editor):
    """A target of ours (slow_target.py) that says on its output what arrived."""

    def __init__(self, desktop: Desktop, *options: str, name: str = "slow-target") -> None:
        super().__init__(desktop)
        self.arrived: list[str] = []
        self._process = desktop.start(
            str(python()), "-m", "tests.desktop.slow_target",
            "--name", name, *options, stdout=subprocess.PIPE,
        )  # fmt: skip
        threading.Thread(target=self._follow, daemon=True).start()
        self.window = desktop.window_of(name)

    def prepare(self) -> None:
        self.arrived.clear()

    def read(self) -> str:
        return "".join(self.arrived)

    def close(self) -> None:
        self._process.terminate()
        self._process.wait(5)

    def _follow(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self.arrived.append(json.loads(line))
