"""Serves a built site with the real nginx on this machine, by the configuration beside this file, until it is stopped.

Run it as `python scripts/deploy/try_nginx.py site`; it says the address once it answers.
"""

import argparse
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from pathlib import Path

CONFIGURATION = Path(__file__).with_name("nginx.conf")
BROTLI = "ngx_http_brotli_static_module.so"
MODULES = (Path("/usr/lib/nginx/modules"), Path("/usr/lib64/nginx/modules"))
MISSING = (
    "error: nginx with its module for brotli is needed. "
    "Debian and Ubuntu: apt install nginx-light libnginx-mod-http-brotli-static"
)
FRAME = """\
{user}
load_module {brotli};
daemon off;
worker_processes auto;
pid {folder}/nginx.pid;
error_log stderr;
events {{ worker_connections 1024; }}
http {{
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    {guide}
}}
"""
"""What surrounds the configuration: all that nginx writes goes to a folder of its own."""


def main() -> None:
    """Serve the folder that the command line names."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("site", type=Path, help="the folder of the built site")
    words.add_argument("--port", type=int, default=0, help="0 takes a free one")
    words.add_argument("--wait", default="10s", help="how long a slow client is waited for")
    asked = words.parse_args()
    brotli = next((path / BROTLI for path in MODULES if (path / BROTLI).is_file()), None)
    if not shutil.which("nginx") or brotli is None:
        sys.exit(MISSING)
    if not (asked.site / "index.html").is_file():
        sys.exit(f"error: {asked.site} holds no built site. Build it first: make build")
    with tempfile.TemporaryDirectory() as folder:
        port = asked.port or find_free_port()
        configuration = Path(folder, "nginx.conf")
        configuration.write_text(write_configuration(asked.site, port, asked.wait, brotli, folder), encoding="utf-8")
        serve(configuration, port)


def find_free_port() -> int:
    """Return a port of this machine that nobody listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def write_configuration(site: Path, port: int, wait: str, brotli: Path, folder: str) -> str:
    """Return the configuration for this machine alone: another address, folder and wait, all else as it is."""
    guide = CONFIGURATION.read_text(encoding="utf-8")
    guide = guide.replace("listen 80;", f"listen 127.0.0.1:{port};").replace("    listen [::]:80;\n", "")
    guide = guide.replace("/srv/guide/site", str(site.resolve())).replace("timeout 10s", f"timeout {wait}")
    user = "user root;" if os.geteuid() == 0 else ""  # folders of root are closed to everybody else
    return FRAME.format(user=user, brotli=brotli, folder=folder, guide=guide)


def serve(configuration: Path, port: int) -> None:
    """Run nginx to its end, and say once that it answers."""
    with subprocess.Popen(["nginx", "-e", "stderr", "-c", str(configuration)]) as nginx:
        signal.signal(signal.SIGTERM, lambda *_: nginx.terminate())
        while nginx.poll() is None:
            with socket.socket() as asking:
                if asking.connect_ex(("127.0.0.1", port)) == 0:
                    break
        if nginx.poll() is None:
            print(f"http://127.0.0.1:{port}/", flush=True)
        try:
            code = nginx.wait()
        except KeyboardInterrupt:
            nginx.terminate()
            code = nginx.wait()
    sys.exit(code)


if __name__ == "__main__":
    main()
