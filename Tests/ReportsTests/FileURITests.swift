import Testing

@testable import Reports

@Test(arguments: [
  ("src/a.py", "src/a.py"),
  ("src/leak é x.py", "src/leak%20%C3%A9%20x.py"),
  ("a:b/c:d.py", "a%3Ab/c:d.py"),
  ("100%/#?[x]{}|^\"<>\\`\u{1}.py", "100%25/%23%3F%5Bx%5D%7B%7D%7C%5E%22%3C%3E%5C%60%01.py"),
  ("-._~!$&'()*+,;=@/e\u{301}😀", "-._~!$&'()*+,;=@/e%CC%81%F0%9F%98%80"),
])
func relativePathsAreEncoded(_ path: String, _ uri: String) {
  #expect(relativeURI(path) == uri)
}

@Test func absolutePathsAreFileURIs() {
  #expect(fileURI("/home/a b/c:d.py") == "file:///home/a%20b/c:d.py")
  #expect(folderURI("/home/a b") == "file:///home/a%20b/")
  #expect(folderURI("/") == "file:///")
}
