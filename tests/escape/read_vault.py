"""Reads a Leerspoor vault without Leerspoor: python3 read_vault.py VAULT_FOLDER < the 24 recovery words

Needs Python 3.8+ and: pip install sqlcipher3-binary pynacl mnemonic
Prints every note as JSON, one a line. Formats: docs/data-format.md.
"""
import hashlib, hmac, json, sys
from pathlib import Path
from mnemonic import Mnemonic
from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_decrypt as decrypt
from sqlcipher3 import dbapi2 as sqlcipher

folder = Path(sys.argv[1])
words = " ".join(sys.stdin.read().lower().split())
header = json.loads((folder / "vault.json").read_text())
slot = next(slot for slot in header["slots"] if slot["type"] == "recovery")

# The slot's key: HKDF-SHA-256 (RFC 5869) of the 32 bytes the words stand for; one block is 32 bytes.
secret = bytes(Mnemonic("english").to_entropy(words))
extracted = hmac.new(bytes.fromhex(slot["salt"]), secret, hashlib.sha256).digest()
key = hmac.new(extracted, b"recovery\x01", hashlib.sha256).digest()

# The data key, bound to this vault and slot by the canonical JSON (RFC 8785) of what is around it.
bound = {**{name: header[name] for name in ("format", "version", "vaultId")},
         **{name: slot[name] for name in ("type", "params", "salt")}}
around = json.dumps(bound, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
data_key = decrypt(bytes.fromhex(slot["ct"]), around, bytes.fromhex(slot["nonce"]), key)

vault = sqlcipher.connect(str(folder / "vault.db"))
vault.execute(f"PRAGMA key = \"x'{data_key.hex()}'\"")
assert vault.execute("PRAGMA cipher_integrity_check").fetchall() == []
vault.row_factory = sqlcipher.Row
for entry in vault.execute("SELECT * FROM entries ORDER BY occurred_on, created_at, id"):
    print(json.dumps(dict(entry), ensure_ascii=False))
