namespace SessionBroker.Benchmarks;

/// <summary>A subject or a stand-in does not do what is measured: a figure of it would mean nothing.</summary>
internal sealed class MeasurementException(string message) : Exception(message);
