import Testing

@testable import Reports

/// The examples of FIPS 180-4, and lengths around the end of a block.
@Test(arguments: [
  ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
  ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
  (
    "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
  ),
  (
    String(repeating: "a", count: 1_000_000),
    "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
  ),
])
func digestsAreThoseOfTheStandard(_ message: String, _ digest: String) {
  #expect(Digest(of: Array(message.utf8)).text == digest)
}

/// Lengths around the end of a block, the digest of each put before the next message.
@Test func lengthsAroundABlockAreFilledUp() {
  let chained = [55, 56, 63, 64, 65, 119, 120].reduce(into: "") { digest, length in
    let message = digest + String(repeating: "a", count: length)
    digest = Digest(of: Array(message.utf8)).text
  }
  #expect(chained == "b33ada095990f78ba4ab74069d1f2f1adeeafffe33feb39784491356306ade3a")
}
