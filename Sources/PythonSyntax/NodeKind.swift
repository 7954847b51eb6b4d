/// The kinds of nodes that the analysis tells apart; raw values are the grammar's names.
package enum NodeKind: String, Sendable, CaseIterable {
  case aliasedImport = "aliased_import"
  case argumentList = "argument_list"
  case asPattern = "as_pattern"
  case asPatternTarget = "as_pattern_target"
  case assertStatement = "assert_statement"
  case assignment
  case attribute
  case augmentedAssignment = "augmented_assignment"
  case await
  case binaryOperator = "binary_operator"
  case block
  case booleanOperator = "boolean_operator"
  case breakStatement = "break_statement"
  case call
  case caseClause = "case_clause"
  case casePattern = "case_pattern"
  case classDefinition = "class_definition"
  case classPattern = "class_pattern"
  case comparisonOperator = "comparison_operator"
  case concatenatedString = "concatenated_string"
  case conditionalExpression = "conditional_expression"
  case constrainedType = "constrained_type"
  case continueStatement = "continue_statement"
  case decoratedDefinition = "decorated_definition"
  case decorator
  case defaultParameter = "default_parameter"
  case deleteStatement = "delete_statement"
  case dictPattern = "dict_pattern"
  case dictionary
  case dictionaryComprehension = "dictionary_comprehension"
  case dictionarySplat = "dictionary_splat"
  case dictionarySplatPattern = "dictionary_splat_pattern"
  case dottedName = "dotted_name"
  case elifClause = "elif_clause"
  case ellipsis
  case elseClause = "else_clause"
  case exceptClause = "except_clause"
  case exceptGroupClause = "except_group_clause"
  case expressionList = "expression_list"
  case expressionStatement = "expression_statement"
  case `false`
  case finallyClause = "finally_clause"
  case float
  case forInClause = "for_in_clause"
  case forStatement = "for_statement"
  case formatExpression = "format_expression"
  case formatSpecifier = "format_specifier"
  case functionDefinition = "function_definition"
  case futureImportStatement = "future_import_statement"
  case generatorExpression = "generator_expression"
  case genericType = "generic_type"
  case globalStatement = "global_statement"
  case identifier
  case ifClause = "if_clause"
  case ifStatement = "if_statement"
  case importFromStatement = "import_from_statement"
  case importStatement = "import_statement"
  case integer
  case interpolation
  case keywordArgument = "keyword_argument"
  case keywordPattern = "keyword_pattern"
  case keywordSeparator = "keyword_separator"
  case lambda
  case lambdaParameters = "lambda_parameters"
  case list
  case listComprehension = "list_comprehension"
  case listPattern = "list_pattern"
  case listSplat = "list_splat"
  case listSplatPattern = "list_splat_pattern"
  case matchStatement = "match_statement"
  case memberType = "member_type"
  case module
  case namedExpression = "named_expression"
  case none
  case nonlocalStatement = "nonlocal_statement"
  case notOperator = "not_operator"
  case pair
  case parameters
  case parenthesizedExpression = "parenthesized_expression"
  case parenthesizedListSplat = "parenthesized_list_splat"
  case passStatement = "pass_statement"
  case patternList = "pattern_list"
  case positionalSeparator = "positional_separator"
  case printStatement = "print_statement"
  case raiseStatement = "raise_statement"
  case relativeImport = "relative_import"
  case importPrefix = "import_prefix"
  case returnStatement = "return_statement"
  case set
  case setComprehension = "set_comprehension"
  case slice
  case splatPattern = "splat_pattern"
  case splatType = "splat_type"
  case string
  case subscriptExpression = "subscript"
  case `true`
  case tryStatement = "try_statement"
  case tuple
  case tuplePattern = "tuple_pattern"
  case type
  case typeAliasStatement = "type_alias_statement"
  case typeParameter = "type_parameter"
  case typedDefaultParameter = "typed_default_parameter"
  case typedParameter = "typed_parameter"
  case unaryOperator = "unary_operator"
  case unionPattern = "union_pattern"
  case unionType = "union_type"
  case whileStatement = "while_statement"
  case wildcardImport = "wildcard_import"
  case withClause = "with_clause"
  case withItem = "with_item"
  case withStatement = "with_statement"
  case yield

  // Tokens that carry meaning.
  case asyncKeyword = "async"
  case fromKeyword = "from"
  case isOperator = "is"
  case isNotOperator = "is not"
  case inOperator = "in"
  case notInOperator = "not in"
  case equalOperator = "=="
  case notEqualOperator = "!="
  case andOperator = "and"
  case orOperator = "or"

  /// Text that the grammar could not read.
  case error = "ERROR"
  /// Any other node.
  case other
}

/// The role of a node in its parent; raw values are the grammar's names.
package enum NodeField: String, Sendable, CaseIterable {
  case alias, alternative, argument, arguments, attribute, body, cause, code, condition,
    consequence, definition, expression, function, `guard`, key, left, name, object, `operator`,
    operators, parameters, right, subject, `subscript`, superclasses, type, value
  case moduleName = "module_name"
  case returnType = "return_type"
  case formatSpecifier = "format_specifier"
  case typeConversion = "type_conversion"
  case typeParameters = "type_parameters"
  /// No field.
  case none = ""
}
