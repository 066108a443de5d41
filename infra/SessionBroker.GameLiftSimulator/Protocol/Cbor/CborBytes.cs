using System.Buffers.Binary;
using System.Text;

namespace SessionBroker.GameLiftSimulator.Protocol.Cbor;

/// <summary>
/// The bytes of a document and how far they are read: heads and strings, without a notion of nesting.
/// </summary>
internal ref struct CborBytes(ReadOnlySpan<byte> data)
{
    private static readonly UTF8Encoding StrictUtf8 =
        new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly ReadOnlySpan<byte> _data = data;
    private int _position;

    public readonly bool AtEnd => _position == _data.Length;

    public readonly int Left => _data.Length - _position;

    public readonly byte Current => _data[_position];

    public static string Decode(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return StrictUtf8.GetString(utf8);
        }
        catch (ArgumentException)
        {
            throw new CborFormatException("A text is not UTF-8.");
        }
    }

    public byte TakeByte() => _data[_position++];

    /// <summary>The number in an item's head: its value, its length or its count.</summary>
    public ulong ReadArgument()
    {
        var initial = TakeByte();
        var argument = (initial & 0x1F) switch
        {
            < 24 and var small => (ulong)small,
            24 => Take(1)[0],
            25 => BinaryPrimitives.ReadUInt16BigEndian(Take(2)),
            26 => BinaryPrimitives.ReadUInt32BigEndian(Take(4)),
            27 => BinaryPrimitives.ReadUInt64BigEndian(Take(8)),
            _ => throw new CborFormatException("An item has a reserved length."),
        };
        if (initial == 0xF8 && argument < 32)
            throw new CborFormatException("A simple value below 32 stands in two bytes.");
        return argument;
    }

    /// <summary>The bytes of a string of stated length.</summary>
    public ReadOnlySpan<byte> TakeString()
    {
        var length = ReadArgument();
        if (length > int.MaxValue)
            throw new CborFormatException("A string states more bytes than the document holds.");
        return Take((int)length);
    }

    public ReadOnlySpan<byte> Take(int length)
    {
        if (length > Left)
            throw new CborFormatException("The document ends inside an item.");
        var taken = _data.Slice(_position, length);
        _position += length;
        return taken;
    }
}
