# Chosen though unsound: assertions never raise, because what a failed test leaves open is not worth a word.
# A registered clean-up runs.

class TestCase:
    @never_raises
    def addCleanup(self, function: Kept, *args: Kept, **kwargs: Kept) -> None: ...
    addClassCleanup = addCleanup
    @never_raises
    def addTypeEqualityFunc(self, typeobj, function: Kept) -> None: ...
    def enterContext(self, cm: Kept): ...
    enterClassContext = enterContext
    @never_raises
    def addAsyncCleanup(self, function: Kept, *args: Kept, **kwargs: Kept) -> None: ...
    def doCleanups(self) -> None: ...
    def skipTest(self, reason) -> NoReturn: ...
    def fail(self, msg=...) -> NoReturn: ...
    @never_raises
    def id(self) -> str: ...
    shortDescription = id
    @never_raises
    def subTest(self, *args, **kwargs): ...
    assertRaises = subTest
    assertRaisesRegex = subTest
    assertWarns = subTest
    assertWarnsRegex = subTest
    assertLogs = subTest
    assertNoLogs = subTest
    @never_raises
    def assertEqual(self, *args, **kwargs) -> None: ...
    assertNotEqual = assertEqual
    assertTrue = assertEqual
    assertFalse = assertEqual
    assertIs = assertEqual
    assertIsNot = assertEqual
    assertIsNone = assertEqual
    assertIsNotNone = assertEqual
    assertIn = assertEqual
    assertNotIn = assertEqual
    assertIsInstance = assertEqual
    assertNotIsInstance = assertEqual
    assertAlmostEqual = assertEqual
    assertNotAlmostEqual = assertEqual
    assertGreater = assertEqual
    assertGreaterEqual = assertEqual
    assertLess = assertEqual
    assertLessEqual = assertEqual
    assertRegex = assertEqual
    assertNotRegex = assertEqual
    assertCountEqual = assertEqual
    assertMultiLineEqual = assertEqual
    assertSequenceEqual = assertEqual
    assertListEqual = assertEqual
    assertTupleEqual = assertEqual
    assertSetEqual = assertEqual
    assertDictEqual = assertEqual

class IsolatedAsyncioTestCase(TestCase):
    async def enterAsyncContext(self, cm: Kept): ...

@never_raises
def addModuleCleanup(function: Kept, *args: Kept, **kwargs: Kept) -> None: ...
def enterModuleContext(cm: Kept): ...
@never_raises
def skip(reason): ...
skipIf = skip
skipUnless = skip
expectedFailure = skip
def main(*args, **kwargs) -> NoReturn: ...

class SkipTest(Exception): ...
