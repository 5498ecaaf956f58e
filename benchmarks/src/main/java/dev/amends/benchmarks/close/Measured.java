package dev.amends.benchmarks.close;

import dev.amends.benchmarks.measure.CpuTime;
import dev.amends.benchmarks.measure.Throughput;

/** The throughput of one side in a round, and the CPU time that it took. */
public record Measured(Throughput throughput, CpuTime cpu) {}
