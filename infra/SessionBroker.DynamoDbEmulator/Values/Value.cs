using System.Text;

namespace SessionBroker.DynamoDbEmulator.Values;

/// <summary>
/// A value of an attribute. Nothing changes one, so that a table, its indexes and answers can share them. Sets are
/// kept in order, as DynamoDB Local answers them.
/// </summary>
internal abstract record Value
{
    // A map or a list costs this much beside what is in it, and one byte for each member.
    private const int Overhead = 3;

    private Value()
    {
    }

    /// <summary>DynamoDB's name of its type.</summary>
    public abstract string Type { get; }

    /// <summary>What it counts for in an item's size.</summary>
    public abstract int Size { get; }

    /// <summary>How it orders beside another one; null where they do not.</summary>
    public int? Compare(Value other) => (this, other) switch
    {
        (Text one, Text two) => TextOrder.Compare(one.Content, two.Content),
        (Number one, Number two) => DynamoDbNumber.Compare(one.Content, two.Content),
        (Binary one, Binary two) => TextOrder.Compare(one.Content, two.Content),
        _ => null,
    };

    public sealed record Text(string Content) : Value
    {
        public override string Type => "S";

        public override int Size => Encoding.UTF8.GetByteCount(Content);
    }

    public sealed record Number(DynamoDbNumber Content) : Value
    {
        public override string Type => "N";

        public override int Size => Content.Size;
    }

    public sealed record Binary(byte[] Content) : Value
    {
        public override string Type => "B";

        public override int Size => Content.Length;

        public bool Equals(Binary? other) => other is not null && Content.AsSpan().SequenceEqual(other.Content);

        public override int GetHashCode()
        {
            var hash = default(HashCode);
            hash.AddBytes(Content);
            return hash.ToHashCode();
        }
    }

    public sealed record Bool(bool Content) : Value
    {
        public override string Type => "BOOL";

        public override int Size => 1;
    }

    public sealed record Null : Value
    {
        public override string Type => "NULL";

        public override int Size => 1;
    }

    /// <summary>A set of texts, numbers or bytes.</summary>
    /// <param name="Members">Of one type, in order, each once.</param>
    public sealed record Set(Value[] Members) : Value
    {
        public override string Type => $"{Members[0].Type}S";

        public override int Size => Members.Sum(member => member.Size);

        public bool Equals(Set? other) => other is not null && Members.AsSpan().SequenceEqual(other.Members);

        public override int GetHashCode() => Members[0].GetHashCode();
    }

    public sealed record List(Value[] Members) : Value
    {
        public override string Type => "L";

        public override int Size => Overhead + Members.Sum(member => member.Size + 1);

        public bool Equals(List? other) => other is not null && Members.AsSpan().SequenceEqual(other.Members);

        public override int GetHashCode() => Members.Length;
    }

    public sealed record Map(Dictionary<string, Value> Members) : Value
    {
        public override string Type => "M";

        public override int Size =>
            Overhead + Members.Sum(member => Encoding.UTF8.GetByteCount(member.Key) + member.Value.Size + 1);

        public bool Equals(Map? other) => other is not null && AreEqual(Members, other.Members);

        public override int GetHashCode() => Members.Count;

        public static bool AreEqual(Dictionary<string, Value> one, Dictionary<string, Value> other)
        {
            if (one.Count != other.Count) return false;
            foreach (var (name, value) in one)
            {
                if (!other.TryGetValue(name, out var there) || !value.Equals(there)) return false;
            }

            return true;
        }
    }
}
