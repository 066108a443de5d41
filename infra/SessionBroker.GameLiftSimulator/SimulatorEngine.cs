using System.Collections.Frozen;
using SessionBroker.GameLiftSimulator.Control;
using SessionBroker.GameLiftSimulator.Control.Faults;
using SessionBroker.GameLiftSimulator.Events;
using SessionBroker.GameLiftSimulator.Protocol;
using SessionBroker.GameLiftSimulator.Protocol.Model;
using SessionBroker.GameLiftSimulator.Protocol.Rates;
using SessionBroker.GameLiftSimulator.Protocol.Signing;
using SessionBroker.GameLiftSimulator.Running;
using SessionBroker.GameLiftSimulator.Serving;
using SessionBroker.GameLiftSimulator.World;

namespace SessionBroker.GameLiftSimulator;

/// <summary>
/// The simulator without its socket: the world with its clock, the pipeline that requests go through, the control.
/// Everything is put together here, by hand, once.
/// </summary>
internal sealed class SimulatorEngine : IAsyncDisposable
{
    private readonly Simulation _simulation;
    private readonly EventDelivery _events;
    private readonly EventPost? _post;

    public SimulatorEngine(GameLiftServerOptions options, Uri url)
    {
        var time = options.TimeProvider;
        var config = options.Config;
        var model = ServiceModel.Current;
        var faults = new FaultPlan(options.Seed);
        var calls = new CallLedger(options.Seed);
        Log = options.AccessLog is { } writer ? new AccessLog(writer, time) : null;
        _post = options.EventTarget is { } target ? new EventPost(target) : null;
        var receivers = new EventReceivers(options.EventHandler, _post);
        _events = new EventDelivery(config.EventFaults, new EventJourney(options.Seed), receivers, time);
        _simulation = new Simulation(new WorldStart(options, url).Begin, time, options.Mode, Publish);
        Pipeline = new RequestPipeline(
            model, Admit(options, model), faults, new OperationInvoker(_simulation, config.ConstraintError), calls);
        Control = new SimulatorControl(_simulation, faults, _events, calls, config);
        faults.Reset(config.Faults);
    }

    public RequestPipeline Pipeline { get; }

    public SimulatorControl Control { get; }

    public AccessLog? Log { get; }

    public async ValueTask DisposeAsync()
    {
        _simulation.Dispose();
        await _events.DisposeAsync();
        _post?.Dispose();
    }

    private static Admission Admit(GameLiftServerOptions options, ServiceModel model)
    {
        var secrets = options.Config.Credentials.ToFrozenDictionary(
            credential => credential.AccessKeyId, credential => credential.SecretAccessKey, StringComparer.Ordinal);
        return new Admission(
            options.VerifySignatures
                ? new SignatureVerifier(new SigningKeys(options.Config.Region, secrets), options.TimeProvider)
                : null,
            options.EnforceRates ? new RequestRates(model, options.TimeProvider) : null);
    }

    private void Publish(WorldEvent happened)
    {
        switch (happened)
        {
            case WorldEvent.EventBridge { Body: var body, NotificationTarget: var topic }:
                _events.Accept(body);
                if (topic is { Length: > 0 })
                    _events.Accept(SnsNotification.Of(body, topic));
                break;
            case WorldEvent.Fleet fleet:
                Log?.Write(fleet);
                break;
        }
    }
}
