package dev.amends.packaging;

import io.quarkus.bootstrap.app.CuratedApplication;
import io.quarkus.bootstrap.app.QuarkusBootstrap;
import java.nio.file.Path;

/**
 * Packages a service as {@code quarkus:build} does, but in a separate JVM.
 *
 * <p>{@code quarkus:build} loads classes of the service into Maven's JVM. That fails if Maven runs
 * on an older Java than the service is compiled for.
 */
final class PackageService {

  private PackageService() {}

  /**
   * Writes {@code target/quarkus-app}.
   *
   * @param arguments the directory of the Maven module and the name of its artifact
   */
  public static void main(String[] arguments) throws Exception {
    Path project = Path.of(arguments[0]);
    QuarkusBootstrap bootstrap =
        QuarkusBootstrap.builder()
            .setMode(QuarkusBootstrap.Mode.PROD)
            .setProjectRoot(project)
            .setApplicationRoot(project.resolve("target/classes"))
            .setTargetDirectory(project.resolve("target"))
            .setBaseName(arguments[1])
            .setLocalProjectDiscovery(true)
            .setIsolateDeployment(true)
            .setBaseClassLoader(PackageService.class.getClassLoader())
            .build();
    try (CuratedApplication service = bootstrap.bootstrap()) {
      service.createAugmentor().createProductionApplication();
    }
  }
}
