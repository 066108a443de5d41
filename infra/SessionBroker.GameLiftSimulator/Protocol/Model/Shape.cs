using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace SessionBroker.GameLiftSimulator.Protocol.Model;

/// <summary>
/// What a value on the wire may be: the closed set of kinds that contract.json uses, with their constraints.
/// </summary>
internal abstract class Shape
{
    private Shape()
    {
    }

    /// <summary>AWS leaves the value of such a member out of its validation messages.</summary>
    public bool Sensitive { get; init; }

    internal sealed class Text : Shape
    {
        public int? MinLength { get; init; }

        public int? MaxLength { get; init; }

        /// <summary>The pattern as the model writes it, for messages; <see cref="Whole"/> matches.</summary>
        public string? Pattern { get; init; }

        public Regex? Whole { get; init; }

        public FrozenSet<string>? Values { get; init; }

        /// <summary>The enum's values in the model's order, as AWS prints them.</summary>
        public string? ValuesText { get; init; }
    }

    internal sealed class Integer : Shape
    {
        public long? Min { get; init; }

        public long? Max { get; init; }
    }

    /// <summary>Both floating widths: one is as good as the other in a document.</summary>
    internal sealed class Number : Shape
    {
        public double? Min { get; init; }

        public double? Max { get; init; }
    }

    internal sealed class Boolean : Shape;

    /// <summary>Epoch seconds with a fraction; a plain number in JSON, tag 1 in CBOR.</summary>
    internal sealed class Timestamp : Shape;

    internal sealed class List(Shape item) : Shape
    {
        public Shape Item { get; } = item;

        public int? MinItems { get; init; }

        public int? MaxItems { get; init; }
    }

    internal sealed class Map(Shape.Text key, Shape value) : Shape
    {
        public Text Key { get; } = key;

        public Shape Value { get; } = value;

        public int? MinItems { get; init; }

        public int? MaxItems { get; init; }
    }

    /// <summary>Made empty and filled afterwards, so that shapes may refer to each other in any order.</summary>
    internal sealed class Structure(string name) : Shape
    {
        public string Name { get; } = name;

        public FrozenDictionary<string, Member> Members { get; private set; } = FrozenDictionary<string, Member>.Empty;

        /// <summary>In the model's order.</summary>
        public IReadOnlyList<Member> InOrder { get; private set; } = [];

        public void Fill(IReadOnlyList<Member> members)
        {
            InOrder = members;
            Members = members.ToFrozenDictionary(member => member.Name, StringComparer.Ordinal);
        }
    }
}
