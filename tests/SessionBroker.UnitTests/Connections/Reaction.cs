namespace SessionBroker.UnitTests.Connections;

/// <summary>What the server does with its connection once it has read a request.</summary>
internal enum Reaction
{
    Answer,
    AnswerAndClose,
    Close,
    StaySilent,
}
