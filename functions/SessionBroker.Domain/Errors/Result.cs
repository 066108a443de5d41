using System.Diagnostics.CodeAnalysis;

namespace SessionBroker.Domain.Errors;

public readonly record struct Result<T>
    where T : notnull
{
    private readonly T? _value;

    private Result(T? value, BrokerError? error) => (_value, Error) = (value, error);

    public BrokerError? Error { get; }

    /// <exception cref="InvalidOperationException">There is an error instead.</exception>
    public T Value => Error is null && _value is not null
        ? _value
        : throw new InvalidOperationException($"There is no value, but the error {Error?.Kind}: {Error?.Message}");

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(BrokerError error) => new(default, error);

    /// <summary>Returns true and the value, or false and the error.</summary>
    public bool TryGet([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out BrokerError? error)
    {
        (value, error) = (_value, Error);
        return Error is null;
    }

    /// <summary>Maps the value; an error stays the same.</summary>
    public Result<TOther> Select<TOther>(Func<T, TOther> selector)
        where TOther : notnull => Error is { } error ? error : selector(Value);
}
