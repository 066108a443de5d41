namespace SessionBroker.Domain.Sessions;

/// <summary>What found game sessions can be sorted by.</summary>
public enum GameSessionSortOperand
{
    CreatedAt,
    CurrentPlayerSessionCount,
    MaximumPlayerSessionCount,
}
