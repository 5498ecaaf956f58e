package dev.amends.plan.allocation;

import dev.amends.conventions.datafile.DataFiles;
import dev.amends.conventions.datafile.InvalidDataFile;
import dev.amends.plan.allocation.AllocationConfig.LenderChoice;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The allocation rules, read from {@code allocation-rules.yaml}, and which of them applies to a
 * debt; an invalid rule or choice prevents the start.
 */
@Startup
@ApplicationScoped
public class AllocationRules {
  static final String FILE = "allocation-rules.yaml";
  private static final String DEFAULT = "default";

  private final Map<String, AllocationRule> rules;
  private final AllocationConfig config;

  /** The content of the file. */
  record RuleFile(List<AllocationRule> rules) {}

  @Inject
  AllocationRules(AllocationConfig config) {
    this(config, DataFiles.read(FILE, RuleFile.class));
  }

  AllocationRules(AllocationConfig config, RuleFile file) {
    this.config = config;
    this.rules = byId(file.rules());
    config
        .lenders()
        .forEach(
            (lender, choice) -> {
              choice.rule().ifPresent(id -> requireKnown(lender + ".rule", id));
              choice
                  .products()
                  .forEach((product, id) -> requireKnown(lender + ".products." + product, id));
            });
  }

  private static Map<String, AllocationRule> byId(List<AllocationRule> rules) {
    Map<String, AllocationRule> byId = new LinkedHashMap<>();
    for (AllocationRule rule : rules) {
      if (byId.put(rule.id(), rule) != null) {
        throw new InvalidDataFile(FILE, "rules", "has the id " + rule.id() + " twice");
      }
    }
    if (!byId.containsKey(DEFAULT)) {
      throw new InvalidDataFile(FILE, "rules", "must have one with the id " + DEFAULT);
    }
    return byId;
  }

  private void requireKnown(String key, String id) {
    if (!rules.containsKey(id)) {
      throw new IllegalStateException(
          "amends.plan.allocation.lenders.%s must be the id of a rule in %s: %s (was %s)"
              .formatted(key, FILE, rules.keySet(), id));
    }
  }

  /** All rules, in the order of the file. */
  List<AllocationRule> all() {
    return List.copyOf(rules.values());
  }

  /**
   * The rule for a debt: the lender's choice, otherwise the rule of the product, otherwise the
   * default.
   *
   * @param productType such as CREDIT_CARD, if reported
   * @param region ISO 3166 code such as CN or US-NY, if known
   */
  public AllocationRule of(String lenderId, Optional<String> productType, Optional<String> region) {
    Optional<LenderChoice> choice = Optional.ofNullable(config.lenders().get(lenderId));
    AllocationRule rule =
        choice
            .flatMap(chosen -> chosenRule(chosen, productType))
            .or(() -> productType.flatMap(product -> ofProduct(product, region)))
            .orElseGet(() -> rule(DEFAULT));
    return choice.flatMap(LenderChoice::overpayment).map(rule::with).orElse(rule);
  }

  private Optional<AllocationRule> chosenRule(LenderChoice choice, Optional<String> productType) {
    return productType
        .map(product -> choice.products().get(product))
        .or(choice::rule)
        .map(this::rule);
  }

  private Optional<AllocationRule> ofProduct(String product, Optional<String> region) {
    return rules.values().stream()
        .filter(rule -> rule.products().contains(product))
        .filter(rule -> rule.appliesIn(region))
        .findFirst();
  }

  private AllocationRule rule(String id) {
    AllocationRule rule = rules.get(id);
    if (rule == null) {
      throw new IllegalStateException("unknown allocation rule, id=" + id);
    }
    return rule;
  }
}
