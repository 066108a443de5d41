namespace Amazon.Lambda.Core;

/// <summary>Reads a function's events and writes its answers.</summary>
public interface ILambdaSerializer
{
    T Deserialize<T>(Stream requestStream);

    void Serialize<T>(T response, Stream responseStream);
}
