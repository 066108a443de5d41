namespace SessionBroker.Domain.Sessions;

/// <summary>An order of found game sessions.</summary>
/// <param name="Operand">The member of the public API that is sorted by.</param>
public readonly record struct GameSessionSort(GameSessionSortOperand Operand, bool Descending);
