using System.Text.Json;

namespace Amazon.GameLift.Model.Internal.MarshallTransformations;

/// <summary>A number or time that may be absent.</summary>
internal sealed class OptionalCodec<T>(Codec<T> codec) : Codec<T?>
    where T : struct
{
    public override bool IsSet(T? value) => value.HasValue;

    public override void Write(Utf8JsonWriter writer, T? value) => codec.Write(writer, value.GetValueOrDefault());

    public override T? Read(ref Utf8JsonReader reader) => codec.Read(ref reader);
}
