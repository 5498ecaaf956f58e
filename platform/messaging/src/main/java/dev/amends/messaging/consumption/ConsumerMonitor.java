package dev.amends.messaging.consumption;

import dev.amends.messaging.health.Heartbeats;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Watches the Kafka consumers of all channels. */
@ApplicationScoped
class ConsumerMonitor {
  private final KafkaClientService kafka;
  private final Heartbeats heartbeats;
  private final ConsumptionMetrics metrics;
  private final Map<String, ConsumerProbe> probes = new ConcurrentHashMap<>();

  ConsumerMonitor(KafkaClientService kafka, Heartbeats heartbeats, ConsumptionMetrics metrics) {
    this.kafka = kafka;
    this.heartbeats = heartbeats;
    this.metrics = metrics;
  }

  @Scheduled(
      identity = "consumer-monitor",
      every = "${amends.consumer-monitor.pause:2s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() {
    for (String channel : kafka.getConsumerChannels()) {
      List<KafkaConsumer<Object, Object>> consumers = kafka.getConsumers(channel);
      for (int i = 0; i < consumers.size(); i++) {
        KafkaConsumer<Object, Object> consumer = consumers.get(i);
        String name = i == 0 ? channel : channel + "-" + i;
        probes
            .computeIfAbsent(
                name, ignored -> new ConsumerProbe(name, consumer, heartbeats, metrics))
            .probe();
      }
    }
  }
}
