using System.Buffers.Binary;
using System.Text;

namespace SessionBroker.GameLiftSimulator.Protocol.Cbor;

/// <summary>
/// Reads well-formed CBOR (RFC 8949) front to back, without copying but for text and bytes. Strict where the format
/// is: reserved lengths, truncated items, text that is not UTF-8, odd maps and stray breaks are refused; lenient
/// where it is: lengths and numbers may be wider than they need be. A stated length is compared with what is left
/// before anything is allocated for it.
/// </summary>
internal ref struct CborReader(ReadOnlySpan<byte> data)
{
    /// <summary>Deeper than any document of the service, and shallow enough for the stack.</summary>
    public const int DepthMax = 64;

    private const byte IndefiniteLength = 31;
    private const byte BreakByte = 0xFF;
    private CborBytes _bytes = new(data);
    private int _depth;

    public readonly bool AtEnd => _bytes.AtEnd;

    public readonly CborKind Peek()
    {
        if (AtEnd)
            return CborKind.End;
        var initial = _bytes.Current;
        return (initial >> 5) switch
        {
            0 => CborKind.Unsigned,
            1 => CborKind.Negative,
            2 => CborKind.Bytes,
            3 => CborKind.Text,
            4 => CborKind.Array,
            5 => CborKind.Map,
            6 => CborKind.Tag,
            _ => PeekSimple(initial & 0x1F),
        };
    }

    /// <summary>A signed integer; one that needs 64 unsigned bits does not fit and is refused.</summary>
    public long ReadInteger()
    {
        var kind = Peek();
        if (kind is not (CborKind.Unsigned or CborKind.Negative))
            throw Unexpected("an integer");
        var value = _bytes.ReadArgument();
        if (value > long.MaxValue)
            throw new CborFormatException("An integer does not fit in 64 bits.");
        return kind == CborKind.Unsigned ? (long)value : -1 - (long)value;
    }

    public double ReadFloat()
    {
        if (Peek() != CborKind.Float)
            throw Unexpected("a floating-point number");
        var width = _bytes.TakeByte() & 0x1F;
        return width switch
        {
            25 => (double)BinaryPrimitives.ReadHalfBigEndian(_bytes.Take(2)),
            26 => BinaryPrimitives.ReadSingleBigEndian(_bytes.Take(4)),
            _ => BinaryPrimitives.ReadDoubleBigEndian(_bytes.Take(8)),
        };
    }

    public bool ReadBoolean()
    {
        if (Peek() != CborKind.Boolean)
            throw Unexpected("a boolean");
        return _bytes.TakeByte() == 0xF5;
    }

    /// <summary>Null or undefined: absent, to every protocol that is spoken here.</summary>
    public void ReadNull()
    {
        if (Peek() is not (CborKind.Null or CborKind.Undefined))
            throw Unexpected("null");
        _ = _bytes.TakeByte();
    }

    public ulong ReadTag()
    {
        if (Peek() != CborKind.Tag)
            throw Unexpected("a tag");
        return _bytes.ReadArgument();
    }

    public string ReadText()
    {
        if (Peek() != CborKind.Text)
            throw Unexpected("text");
        if (!IsIndefinite())
            return CborBytes.Decode(_bytes.TakeString());
        var text = new StringBuilder();
        _ = _bytes.TakeByte();
        while (!TryReadBreak())
            text.Append(CborBytes.Decode(TakeChunk(CborKind.Text)));
        return text.ToString();
    }

    public byte[] ReadBytes()
    {
        if (Peek() != CborKind.Bytes)
            throw Unexpected("bytes");
        if (!IsIndefinite())
            return _bytes.TakeString().ToArray();
        var bytes = new List<byte>();
        _ = _bytes.TakeByte();
        while (!TryReadBreak())
            bytes.AddRange(TakeChunk(CborKind.Bytes));
        return [.. bytes];
    }

    /// <summary>
    /// Enters an array or a map; <see cref="TryReadItem"/> then says whether another item (or pair) follows.
    /// </summary>
    public CborCollection ReadStart(CborKind kind)
    {
        if (Peek() != kind)
            throw Unexpected(kind == CborKind.Array ? "an array" : "a map");
        if (++_depth > DepthMax)
            throw new CborFormatException($"Nested deeper than {DepthMax}.");
        if (IsIndefinite())
        {
            _ = _bytes.TakeByte();
            return CborCollection.Indefinite;
        }

        var count = _bytes.ReadArgument();
        var bytesLeast = kind == CborKind.Map ? 2UL : 1UL;
        if (count > (ulong)_bytes.Left / bytesLeast)
            throw new CborFormatException("A collection states more items than the document holds.");
        return new CborCollection((int)count);
    }

    public bool TryReadItem(ref CborCollection collection)
    {
        if (collection.IsIndefinite ? !TryReadBreak() : collection.TryTake())
            return true;
        _depth--;
        return false;
    }

    public void Skip()
    {
        switch (Peek())
        {
            case CborKind.Unsigned or CborKind.Negative or CborKind.Simple:
                _ = _bytes.ReadArgument();
                break;
            case CborKind.Boolean or CborKind.Null or CborKind.Undefined:
                _ = _bytes.TakeByte();
                break;
            case CborKind.Float:
                _ = ReadFloat();
                break;
            case CborKind.Bytes:
                _ = ReadBytes();
                break;
            case CborKind.Text:
                _ = ReadText();
                break;
            case CborKind.Tag:
                SkipTagged();
                break;
            case CborKind.Array:
                SkipItems(CborKind.Array, 1);
                break;
            case CborKind.Map:
                SkipItems(CborKind.Map, 2);
                break;
            default:
                throw Unexpected("a value");
        }
    }

    private void SkipTagged()
    {
        if (++_depth > DepthMax)
            throw new CborFormatException($"Nested deeper than {DepthMax}.");
        _ = ReadTag();
        Skip();
        _depth--;
    }

    private void SkipItems(CborKind kind, int valuesPerItem)
    {
        var items = ReadStart(kind);
        while (TryReadItem(ref items))
        {
            for (var value = 0; value < valuesPerItem; value++)
                Skip();
        }
    }

    private static CborKind PeekSimple(int information) => information switch
    {
        20 or 21 => CborKind.Boolean,
        22 => CborKind.Null,
        23 => CborKind.Undefined,
        25 or 26 or 27 => CborKind.Float,
        31 => CborKind.Break,
        _ => CborKind.Simple,
    };

    private readonly bool IsIndefinite() => (_bytes.Current & 0x1F) == IndefiniteLength;

    private bool TryReadBreak()
    {
        if (AtEnd)
            throw new CborFormatException("The document ends inside an item of indefinite length.");
        if (_bytes.Current != BreakByte)
            return false;
        _ = _bytes.TakeByte();
        return true;
    }

    private ReadOnlySpan<byte> TakeChunk(CborKind kind)
    {
        if (Peek() != kind || IsIndefinite())
            throw new CborFormatException("A string of indefinite length holds other than chunks of its kind.");
        return _bytes.TakeString();
    }

    private readonly CborFormatException Unexpected(string wanted) =>
        new($"Found {Peek()} where {wanted} was expected.");
}
