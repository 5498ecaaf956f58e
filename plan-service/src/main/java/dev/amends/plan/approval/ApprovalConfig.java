package dev.amends.plan.approval;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** The limits within which an agent needs no approval. */
@ConfigMapping(prefix = "amends.plan.approval")
public interface ApprovalConfig {

  /** Longest time from making a promise to its due date without approval, in days. */
  @WithDefault("14")
  @Min(0)
  int promiseDaysMax();

  /** Largest number of instalments without approval; 0 means that every plan needs approval. */
  @WithDefault("0")
  @Min(0)
  int instalmentsMax();
}
