namespace SessionBroker.DynamoDbEmulator.Expressions;

/// <summary>Which parameter of a request an expression is; the names are in messages.</summary>
internal enum ExpressionKind
{
    ConditionExpression,
    FilterExpression,
    KeyConditionExpression,
    UpdateExpression,
    ProjectionExpression,
}
