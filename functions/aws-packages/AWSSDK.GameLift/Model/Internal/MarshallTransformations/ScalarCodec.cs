using System.Text.Json;

namespace Amazon.GameLift.Model.Internal.MarshallTransformations;

/// <summary>A value of a single token.</summary>
internal sealed class ScalarCodec<T>(Action<Utf8JsonWriter, T> write, ScalarCodec<T>.Reader read) : Codec<T>
{
    internal delegate T Reader(ref Utf8JsonReader reader);

    public override void Write(Utf8JsonWriter writer, T value) => write(writer, value);

    public override T Read(ref Utf8JsonReader reader) => read(ref reader);
}
