namespace SessionBroker.DynamoDbEmulator.Tables;

/// <summary>An attribute that is part of a key.</summary>
/// <param name="Type">S, N or B.</param>
internal sealed record KeyAttribute(string Name, string Type);
