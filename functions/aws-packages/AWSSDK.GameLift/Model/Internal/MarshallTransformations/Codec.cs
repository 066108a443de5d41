using System.Text.Json;

namespace Amazon.GameLift.Model.Internal.MarshallTransformations;

/// <summary>How values of one type travel in JSON, both ways.</summary>
internal abstract class Codec<T>
{
    /// <summary>Whether a member that holds this value is sent at all.</summary>
    public virtual bool IsSet(T value) => value is not null;

    public abstract void Write(Utf8JsonWriter writer, T value);

    /// <summary>Reads the value whose first token, never a null, the reader stands on, up to its last token.</summary>
    public abstract T Read(ref Utf8JsonReader reader);
}
