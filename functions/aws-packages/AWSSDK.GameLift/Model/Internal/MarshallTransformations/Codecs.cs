using Amazon.Runtime;

namespace Amazon.GameLift.Model.Internal.MarshallTransformations;

/// <summary>The types that members of GameLift's shapes have.</summary>
internal static class Codecs
{
    public static Codec<string> Text { get; } = new ScalarCodec<string>(
        (writer, value) => writer.WriteStringValue(value), (ref reader) => reader.GetString());

    public static Codec<int> Integer { get; } = new ScalarCodec<int>(
        (writer, value) => writer.WriteNumberValue(value), (ref reader) => reader.GetInt32());

    public static Codec<float> Float { get; } = new ScalarCodec<float>(
        (writer, value) => writer.WriteNumberValue(value), (ref reader) => reader.GetSingle());

    public static Codec<double> Double { get; } = new ScalarCodec<double>(
        (writer, value) => writer.WriteNumberValue(value), (ref reader) => reader.GetDouble());

    public static Codec<DateTime> Timestamp { get; } = new ScalarCodec<DateTime>(
        (writer, value) => writer.WriteNumberValue(ToSeconds(value)), (ref reader) => FromSeconds(reader.GetDouble()));

    public static Codec<int?> OptionalInteger { get; } = new OptionalCodec<int>(Integer);

    public static Codec<float?> OptionalFloat { get; } = new OptionalCodec<float>(Float);

    public static Codec<double?> OptionalDouble { get; } = new OptionalCodec<double>(Double);

    public static Codec<DateTime?> OptionalTimestamp { get; } = new OptionalCodec<DateTime>(Timestamp);

    public static Codec<T> Constant<T>(Func<string, T> find)
        where T : ConstantClass =>
        new ScalarCodec<T>(
            (writer, value) => writer.WriteStringValue(value.Value), (ref reader) => find(reader.GetString()));

    public static Codec<List<T>> List<T>(Codec<T> item) => new ListCodec<T>(item);

    public static Codec<Dictionary<string, T>> Map<T>(Codec<T> item) => new MapCodec<T>(item);

    // Seconds with a fraction are no exact binary number: added as they are, 1469498468.057 becomes …08.0569999 (as it
    // does in the SDK). GameLift counts in milliseconds, so whole ones are added, and .057 reads back as .057.
    private static DateTime FromSeconds(double seconds) =>
        DateTime.UnixEpoch.AddMilliseconds(Math.Round(seconds * 1000));

    private static decimal ToSeconds(DateTime value) =>
        (value.ToUniversalTime() - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMillisecond / 1000m;
}
