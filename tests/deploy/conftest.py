"""The real guide behind the real nginx, on this machine alone."""

import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MODULES = Path("/usr/lib/nginx/modules")
MISSING = (
    "error: these tests need nginx with its module for brotli. "
    "Debian and Ubuntu: apt install nginx-light libnginx-mod-http-brotli-static"
)
FRAME = """\
{user}
load_module {modules}/ngx_http_brotli_static_module.so;
daemon off;
worker_processes 1;
pid {folder}/nginx.pid;
error_log stderr;
events {{ worker_connections 256; }}
http {{
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    {guide}
}}
"""


@pytest.fixture(scope="session")
def port(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """Serve the built guide with the configuration in scripts/deploy/. Yields the port on 127.0.0.1."""
    if not shutil.which("nginx") or not (MODULES / "ngx_http_brotli_static_module.so").is_file():
        pytest.fail(MISSING)
    folder = tmp_path_factory.mktemp("nginx")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        number = free.getsockname()[1]
    guide = (ROOT / "scripts" / "deploy" / "nginx.conf").read_text()
    guide = guide.replace("listen 80;", f"listen 127.0.0.1:{number};").replace("    listen [::]:80;\n", "")
    guide = guide.replace("/srv/guide/site", str(built_site)).replace("timeout 10s", "timeout 1s")
    user = "user root;" if os.geteuid() == 0 else ""  # the folders of tests are closed to everybody else
    (folder / "nginx.conf").write_text(FRAME.format(user=user, modules=MODULES, folder=folder, guide=guide))
    command = ["nginx", "-e", "stderr", "-c", str(folder / "nginx.conf")]
    with subprocess.Popen(command, stderr=subprocess.PIPE) as nginx:
        wait_for(number, nginx)
        yield number
        nginx.terminate()


def wait_for(number: int, nginx: "subprocess.Popen[bytes]") -> None:
    """Ask until somebody listens; nginx says why if it does not."""
    while nginx.poll() is None:
        with socket.socket() as asking:
            if asking.connect_ex(("127.0.0.1", number)) == 0:
                return
    pytest.fail(f"nginx does not start: {nginx.stderr.read().decode() if nginx.stderr else ''}")
