namespace SessionBroker.GameLiftSimulator.World.Chronology;

internal sealed record ScheduledChange(DateTimeOffset Due, long Order, PendingChange Change);
