namespace SessionBroker.DynamoDbEmulator.Expressions;

/// <summary>An expression as it was parsed, once, whatever its placeholders stand for.</summary>
/// <param name="Tree">Its parts.</param>
/// <param name="Names">The name placeholders in it.</param>
/// <param name="Values">The value placeholders in it.</param>
internal sealed record Expression<T>(ExpressionKind Kind, T Tree, string[] Names, string[] Values);
