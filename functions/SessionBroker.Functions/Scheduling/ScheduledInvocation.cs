namespace SessionBroker.Functions.Scheduling;

/// <summary>One run of a scheduled function.</summary>
/// <param name="FunctionName">Lambda's name of the function.</param>
/// <param name="Deadline">When its work is cut off, a margin before Lambda would end it.</param>
internal sealed record ScheduledInvocation(string FunctionName, DateTimeOffset Deadline);
