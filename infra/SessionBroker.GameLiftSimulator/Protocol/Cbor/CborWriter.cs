using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace SessionBroker.GameLiftSimulator.Protocol.Cbor;

/// <summary>Writes CBOR with definite lengths and the shortest heads, as RFC 8949 section 4.2.1 prefers.</summary>
internal sealed class CborWriter(IBufferWriter<byte> output)
{
    private const ulong EpochSecondsTag = 1;

    public void WriteInteger(long value)
    {
        if (value >= 0)
            WriteHead(0, (ulong)value);
        else
            WriteHead(1, (ulong)(-1 - value));
    }

    /// <summary>Always in eight bytes: a reader takes any width, and the digits of a time or a rate are kept.</summary>
    public void WriteFloat(double value)
    {
        var span = output.GetSpan(9);
        span[0] = 0xFB;
        BinaryPrimitives.WriteDoubleBigEndian(span[1..], value);
        output.Advance(9);
    }

    public void WriteBoolean(bool value) => WriteByte(value ? (byte)0xF5 : (byte)0xF4);

    public void WriteNull() => WriteByte(0xF6);

    public void WriteText(string value)
    {
        var length = Encoding.UTF8.GetByteCount(value);
        WriteHead(3, (ulong)length);
        output.Advance(Encoding.UTF8.GetBytes(value, output.GetSpan(length)));
    }

    public void WriteArrayStart(int items) => WriteHead(4, (ulong)items);

    public void WriteMapStart(int pairs) => WriteHead(5, (ulong)pairs);

    public void WriteTimestamp(double epochSeconds)
    {
        WriteHead(6, EpochSecondsTag);
        WriteFloat(epochSeconds);
    }

    private void WriteByte(byte value)
    {
        output.GetSpan(1)[0] = value;
        output.Advance(1);
    }

    private void WriteHead(int major, ulong argument)
    {
        var span = output.GetSpan(9);
        var type = (byte)(major << 5);
        switch (argument)
        {
            case < 24:
                span[0] = (byte)(type | (byte)argument);
                output.Advance(1);
                break;
            case <= byte.MaxValue:
                span[0] = (byte)(type | 24);
                span[1] = (byte)argument;
                output.Advance(2);
                break;
            case <= ushort.MaxValue:
                span[0] = (byte)(type | 25);
                BinaryPrimitives.WriteUInt16BigEndian(span[1..], (ushort)argument);
                output.Advance(3);
                break;
            case <= uint.MaxValue:
                span[0] = (byte)(type | 26);
                BinaryPrimitives.WriteUInt32BigEndian(span[1..], (uint)argument);
                output.Advance(5);
                break;
            default:
                span[0] = (byte)(type | 27);
                BinaryPrimitives.WriteUInt64BigEndian(span[1..], argument);
                output.Advance(9);
                break;
        }
    }
}
