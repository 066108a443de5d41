namespace SessionBroker.DevStack.Tokens;

/// <summary>
/// What a good token says: its claims as an event carries them, and those of its scopes that let it in.
/// </summary>
internal sealed record Authorization(IReadOnlyDictionary<string, string> Claims, IReadOnlyList<string> Scopes);
