import org.jspecify.annotations.NullMarked;

/** An independent reference, generators and laws: checks an interpreter, and any plugin. */
@NullMarked
module dev.satya.propertytests {
    requires java.sql;
    requires transitive dev.satya;
    requires transitive net.jqwik.api;
    requires java.management;
    // For those who use these.
    requires static org.assertj.core;
    requires static org.junit.jupiter.params;

    exports dev.satya.propertytests;
    exports dev.satya.propertytests.agreement;
    exports dev.satya.propertytests.assertj;
    exports dev.satya.propertytests.contract;
    exports dev.satya.propertytests.coverage;
    exports dev.satya.propertytests.generate;
    exports dev.satya.propertytests.instances;
    exports dev.satya.propertytests.jqwik;
    exports dev.satya.propertytests.junit;
    exports dev.satya.propertytests.laws;
    exports dev.satya.propertytests.reference;
    exports dev.satya.propertytests.schemas;

    uses dev.satya.spi.ConstraintPlugin;

    provides net.jqwik.api.lifecycle.LifecycleHook with
            dev.satya.propertytests.jqwik.FailureReport;
    provides net.jqwik.api.providers.ArbitraryProvider with
            dev.satya.propertytests.jqwik.ConformingProvider,
            dev.satya.propertytests.jqwik.RecordProvider,
            dev.satya.propertytests.jqwik.ViolatingProvider;
}
