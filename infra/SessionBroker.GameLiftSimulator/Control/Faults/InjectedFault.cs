namespace SessionBroker.GameLiftSimulator.Control.Faults;

/// <summary>A rule in force, under the number by which it is taken back.</summary>
public sealed record InjectedFault(int Id, FaultRule Rule, int Struck);
