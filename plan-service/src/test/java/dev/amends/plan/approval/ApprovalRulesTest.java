package dev.amends.plan.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApprovalRulesTest {
  private static final String PREFIX = "amends.plan.approval.";

  private static ApprovalRules rules(Map<String, String> values) {
    Map<String, String> keys = new HashMap<>();
    values.forEach((key, value) -> keys.put(PREFIX + key, value));
    return new ApprovalRules(
        new SmallRyeConfigBuilder()
            .withMapping(ApprovalConfig.class)
            .withSources(new PropertiesConfigSource(keys, "test", 100))
            .build()
            .getConfigMapping(ApprovalConfig.class));
  }

  @Test
  void replacesOnlyTheLimitsThatALenderSetsItself() {
    ApprovalRules rules =
        rules(
            Map.of(
                "agent.promise-days-max", "14",
                "agent.plan-amount-max", "500",
                "supervisor.promise-days-max", "90",
                "lenders.L.agent.promise-days-max", "7"));

    ApprovalLimits own = rules.limits("L", ApprovalRole.AGENT);
    assertThat(own.promiseDaysMax()).isEqualTo(7);
    assertThat(own.planAmountMax()).isEqualTo(new BigDecimal("500"));
    assertThat(own.termMonthsMax()).isNull();
    assertThat(rules.limits("L", ApprovalRole.SUPERVISOR).promiseDaysMax()).isEqualTo(90);
    assertThat(rules.limits("M", ApprovalRole.AGENT).promiseDaysMax()).isEqualTo(14);
  }

  @Test
  void doesNotApplyAnEmptyLimit() {
    ApprovalRules rules = rules(Map.of("agent.promise-days-max", ""));

    assertThat(rules.limits("L", ApprovalRole.AGENT).promiseDaysMax()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"promise-days-max", "instalments-max"})
  void preventsTheStartWithAKeyThatHasMoved(String key) {
    ApprovalRules rules = rules(Map.of(key, "14"));

    assertThatThrownBy(() -> rules.rejectMovedKeys(new StartupEvent()))
        .hasMessage(PREFIX + key + " has moved; use " + PREFIX + "agent." + key + " instead");
  }
}
