using Amazon.Runtime.Endpoints;

namespace Amazon.GameLift.Endpoints;

/// <summary>What the choice of GameLift's endpoint depends on.</summary>
public class GameLiftEndpointParameters : EndpointParameters
{
    public GameLiftEndpointParameters()
    {
        UseDualStack = false;
        UseFIPS = false;
    }

    /// <summary>The Region, by its code.</summary>
    public string Region
    {
        get => (string)this[nameof(Region)];
        set => this[nameof(Region)] = value;
    }

    /// <summary>An endpoint that answers on IPv6 too.</summary>
    public bool? UseDualStack
    {
        get => (bool?)this[nameof(UseDualStack)];
        set => this[nameof(UseDualStack)] = value;
    }

    /// <summary>An endpoint whose cryptography is certified by FIPS.</summary>
    public bool? UseFIPS
    {
        get => (bool?)this[nameof(UseFIPS)];
        set => this[nameof(UseFIPS)] = value;
    }

    /// <summary>An address of the caller's own, taken as it is.</summary>
    public string Endpoint
    {
        get => (string)this[nameof(Endpoint)];
        set => this[nameof(Endpoint)] = value;
    }
}
