using System.Collections;
using System.Text.Json;

namespace Amazon.GameLift.Model.Internal.MarshallTransformations;

/// <summary>
/// The members of one shape, each listed once: its name, its codec, how to get it and how to set it. What is not set
/// is not sent; what is sent and not known is passed over, so that the service may grow.
/// </summary>
internal sealed class Structure<T>(Func<T> create) : Codec<T>, IEnumerable
    where T : class
{
    private readonly List<Member> _members = [];

    public void Add<TValue>(string name, Codec<TValue> codec, Func<T, TValue> get, Action<T, TValue> set) =>
        _members.Add(new Member<TValue>(name, codec, get, set));

    public override void Write(Utf8JsonWriter writer, T value)
    {
        writer.WriteStartObject();
        foreach (var member in _members)
        {
            member.Write(writer, value);
        }

        writer.WriteEndObject();
    }

    public override T Read(ref Utf8JsonReader reader)
    {
        JsonTokens.Expect(ref reader, JsonTokenType.StartObject);
        var value = create();
        while (JsonTokens.Next(ref reader) != JsonTokenType.EndObject)
        {
            var member = Find(ref reader);
            var token = JsonTokens.Next(ref reader);
            if (member is null)
            {
                reader.Skip();
            }
            else if (token != JsonTokenType.Null)
            {
                member.Read(ref reader, value);
            }
        }

        return value;
    }

    IEnumerator IEnumerable.GetEnumerator() => _members.GetEnumerator();

    private Member Find(ref Utf8JsonReader reader)
    {
        foreach (var member in _members)
        {
            if (reader.ValueTextEquals(member.Name.EncodedUtf8Bytes))
            {
                return member;
            }
        }

        return null;
    }

    private abstract class Member(string name)
    {
        public JsonEncodedText Name { get; } = JsonEncodedText.Encode(name);

        public abstract void Write(Utf8JsonWriter writer, T owner);

        public abstract void Read(ref Utf8JsonReader reader, T owner);
    }

    private sealed class Member<TValue>(
        string name, Codec<TValue> codec, Func<T, TValue> get, Action<T, TValue> set) : Member(name)
    {
        public override void Write(Utf8JsonWriter writer, T owner)
        {
            var value = get(owner);
            if (codec.IsSet(value))
            {
                writer.WritePropertyName(Name);
                codec.Write(writer, value);
            }
        }

        public override void Read(ref Utf8JsonReader reader, T owner) => set(owner, codec.Read(ref reader));
    }
}
