namespace SessionBroker.GameLiftSimulator.World.Scheduling;

internal sealed record ScheduledChange(DateTimeOffset Due, long Order, PendingChange Change);
