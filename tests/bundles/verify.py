"""Verifies a Leerspoor bundle with nothing but Python: an implementation apart from the engine's, written
from docs/bundle-format.md. Usage: verify.py FILE. Exit code 0 and one line of JSON, or 1 and the reason."""
import hashlib, json, re, struct, sys, unicodedata, zlib

P, L = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
NAME = re.compile(rb"manifest\.json|manifest\.sig|index\.html|items/[0-9a-f]{32}\.json|files/[0-9a-f]{64}")


def add(a, b):
    A, B = (a[1] - a[0]) * (b[1] - b[0]) % P, (a[1] + a[0]) * (b[1] + b[0]) % P
    C, E = 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    return ((B - A) * (E - C) % P, (E + C) * (B + A) % P, (E - C) * (E + C) % P, (B - A) * (B + A) % P)


def times(n, point):
    result = (0, 1, 1, 0)
    while n:
        result, point, n = (add(result, point) if n & 1 else result), add(point, point), n >> 1
    return result


def decode(data):
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & (2**255 - 1)
    assert y < P, "point is not canonical"
    x2 = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(x2, (P + 3) // 8, P)
    x = x if (x * x - x2) % P == 0 else x * pow(2, (P - 1) // 4, P) % P
    assert (x * x - x2) % P == 0 and not (x == 0 and sign), "not a point"
    x = x if x & 1 == sign else P - x
    return (x, y, 1, x * y % P)


def same(a, b):
    return (a[0] * b[2] - b[0] * a[2]) % P == 0 and (a[1] * b[2] - b[1] * a[2]) % P == 0


def check_signature(key, signature, message):
    a, r, s = decode(key), decode(signature[:32]), int.from_bytes(signature[32:], "little")
    assert s < L and not same(times(8, a), (0, 1, 1, 0)), "unsound signature or key"
    k = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    base = decode((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))
    assert same(times(s, base), add(r, times(k, a))), "signature does not fit"


def read_container(data):
    members, at, local, central = [], 0, b"", b""
    while data[at : at + 4] == b"PK\3\4":
        size, length = struct.unpack_from("<IH", data, at + 22)
        name, body = data[at + 30 : at + 30 + length], data[at + 30 + length : at + 30 + length + size]
        assert NAME.fullmatch(name) and name not in dict(members), "member name"
        fields = struct.pack("<HHHHHIIIHH", 20, 0, 0, 0, 33, zlib.crc32(body), len(body), len(body), length, 0)
        central += b"PK\1\2" + struct.pack("<H", 20) + fields + struct.pack("<HHHII", 0, 0, 0, 0, len(local)) + name
        local += b"PK\3\4" + fields + name + body
        members.append((name, body))
        at += 30 + length + size
    end = struct.pack("<HHHHIIH", 0, 0, len(members), len(members), len(central), len(local), 0)
    assert data == local + central + b"PK\5\6" + end, "container bytes"
    return members


def canonical(raw):
    value = json.loads(raw.decode("utf-8"))
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert text.encode() == raw and unicodedata.normalize("NFC", text) == text, "JSON is not canonical"
    return value


def verify(data):
    (first, manifest), (second, seal), *rest = read_container(data)
    assert (first, second, len(seal)) == (b"manifest.json", b"manifest.sig", 96), "first members"
    check_signature(seal[:32], seal[32:], b"leerspoor-bundle-v1\0" + hashlib.sha256(manifest).digest())
    said = canonical(manifest)
    assert said["format"] == "leerspoor-bundle/1" and said["sender"] == seal[:32].hex(), "format or sender"
    found = [(name.decode(), len(body), hashlib.sha256(body).hexdigest()) for name, body in rest]
    assert found == [(m["name"], m["size"], m["sha256"]) for m in said["members"]] == sorted(found), "members"
    titles = [canonical(body)["title"] for name, body in rest if name.startswith(b"items/")]
    return {"bundleId": said["bundleId"], "sender": said["sender"], "titles": titles}


if __name__ == "__main__":
    try:
        print(json.dumps(verify(open(sys.argv[1], "rb").read())))
    except Exception as error:
        sys.exit(f"refused: {error}")
