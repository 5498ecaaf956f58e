package dev.amends.contact.permission;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.amends.contact.casefile.CaseFile;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/** The rule packs, read and validated at start: one that cannot be read stops the start. */
@Startup
@ApplicationScoped
public class RulePacks {
  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private final RulePackConfig config;
  private final Map<String, RulePack> packs = new HashMap<>();

  RulePacks(RulePackConfig config) {
    this.config = config;
    config.packs().forEach(id -> packs.put(id, read(id)));
    demandKnown("default-pack", config.defaultPack());
    config.lenders().forEach((lender, id) -> demandKnown("lenders." + lender, id));
    config.regions().forEach((region, id) -> demandKnown("regions." + region, id));
  }

  private static RulePack read(String id) {
    String resource = "rule-packs/" + id + ".yaml";
    try (InputStream yaml =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
      if (yaml == null) {
        throw new IllegalStateException("the rule pack " + resource + " is missing");
      }
      return read(yaml);
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalStateException("the rule pack " + resource + " cannot be read", e);
    }
  }

  static RulePack read(InputStream yaml) throws IOException {
    return YAML.readValue(yaml, RulePack.class);
  }

  private void demandKnown(String key, String id) {
    if (!packs.containsKey(id)) {
      throw new IllegalStateException(
          "amends.contact.permits." + key + " names the rule pack " + id + ", which is not there");
    }
  }

  /** The pack that applies to a case: its lender's choice, then its region's, then the default. */
  RulePack of(CaseFile file) {
    String region = file.region().orElse("");
    String chosen = config.lenders().get(file.account().lenderId());
    if (chosen == null) {
      chosen = config.regions().get(region);
    }
    if (chosen == null) {
      chosen = config.regions().get(region.split("-", 2)[0]);
    }
    return demanded(chosen == null ? config.defaultPack() : chosen);
  }

  private RulePack demanded(String id) {
    RulePack pack = packs.get(id);
    if (pack == null) {
      throw new IllegalStateException("the rule pack " + id + " is not there");
    }
    return pack;
  }

  /** The id of the pack that applies to a case, such as {@code us-reg-f}. */
  public String idFor(CaseFile file) {
    return of(file).id();
  }

  /** The hours in which the borrower of a case may be called. */
  public CallingHours callingHours(CaseFile file) {
    return PermitPolicy.callingHours(of(file));
  }
}
