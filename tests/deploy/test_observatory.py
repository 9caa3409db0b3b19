"""What the guide behind nginx earns by the rules of Mozilla's HTTP Observatory."""

from contextlib import closing
from http.client import HTTPConnection

import pytest

from guide.publish.headers import HEADERS
from observatory import grade

PAGE = b"""<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'">
<script src="/a.js"></script>"""


@pytest.mark.all
@pytest.mark.parametrize("address", ["/", "/benefits/", "/search/", "/decide/", "/no/such/page/"])
def test_the_guide_earns_the_highest_grade(address: str, port: int) -> None:
    with closing(HTTPConnection("127.0.0.1", port, timeout=10)) as connection:
        connection.request("GET", address)
        answer = connection.getresponse()
        letter, moved = grade(answer.headers, answer.read())

    assert letter == "A+"
    assert moved == {"cookies": 0, "policy": 10, "hsts": 0, "scripts": 0, "nosniff": 0, "framing": 5, "referrer": 5}


@pytest.mark.parametrize(
    ("headers", "page", "letter"),
    [
        ({}, PAGE, "A+"),
        ({"X-Content-Type-Options": ""}, PAGE, "A+"),
        ({"Set-Cookie": "a=b"}, PAGE, "B+"),
        ({"Strict-Transport-Security": "max-age=60"}, PAGE, "B+"),
        ({"Content-Security-Policy": "", "X-Frame-Options": ""}, PAGE, "B+"),
        ({}, PAGE.replace(b"script-src 'self'", b"script-src 'unsafe-inline'"), "B+"),
        ({}, PAGE.replace(b"script-src 'self'", b"script-src 'self' 'unsafe-eval'"), "A+"),
        ({}, b"<p>No policy</p>", "B"),
        ({}, PAGE.replace(b"/a.js", b"https://other.example/a.js"), "A+"),
        (dict.fromkeys(HEADERS, ""), b"<p>Nothing</p>", "D"),
    ],
)
def test_each_rule_moves_the_grade(headers: dict[str, str], page: bytes, letter: str) -> None:
    assert grade({**HEADERS, **headers}, page)[0] == letter
