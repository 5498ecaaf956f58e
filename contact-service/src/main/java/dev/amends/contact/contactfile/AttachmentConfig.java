package dev.amends.contact.contactfile;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Set;

/** Limits of attachments. */
@ConfigMapping(prefix = "amends.contact.attachments")
interface AttachmentConfig {

  /** Maximum size of a file. */
  @WithDefault("20M")
  MemorySize sizeMax();

  /** Accepted media types, without parameters. None of them is executed by a browser. */
  @WithDefault(
      "audio/mpeg,audio/mp4,audio/aac,audio/ogg,audio/webm,audio/wav,audio/x-wav,"
          + "text/plain,text/csv,application/json,application/pdf,image/png,image/jpeg")
  Set<String> mediaTypes();
}
