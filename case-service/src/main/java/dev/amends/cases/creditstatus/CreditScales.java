package dev.amends.cases.creditstatus;

import dev.amends.conventions.datafile.DataFiles;
import dev.amends.conventions.datafile.InvalidDataFile;
import dev.amends.rules.region.RegionPolicy;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The scales of {@code credit-status.yaml}; an invalid file prevents startup. */
@Startup
@Singleton
class CreditScales {
  private static final String FILE = "credit-status.yaml";

  private final List<CreditScale> scales;

  /** The content of the file. */
  record ScaleFile(List<CreditScale> scales) {
    ScaleFile {
      scales = List.copyOf(scales);
    }
  }

  CreditScales() {
    this(DataFiles.read(FILE, ScaleFile.class));
  }

  CreditScales(ScaleFile file) {
    if (file.scales().isEmpty() || !file.scales().getLast().regions().isEmpty()) {
      throw new InvalidDataFile(FILE, "scales", "must end with a scale for all regions");
    }
    scales = file.scales();
  }

  /**
   * The first scale that applies.
   *
   * @param region the borrower's region as ISO 3166 code, if known
   */
  CreditScale find(@Nullable String region) {
    return scales.stream()
        .filter(
            scale ->
                region != null
                    && RegionPolicy.applies(region, scale.regions(), scale.exceptRegions()))
        .findFirst()
        .orElse(scales.getLast());
  }
}
