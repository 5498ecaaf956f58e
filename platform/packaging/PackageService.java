import io.quarkus.bootstrap.app.CuratedApplication;
import io.quarkus.bootstrap.app.QuarkusBootstrap;
import java.nio.file.Path;

/**
 * Packages one service as {@code quarkus:build} does, but in the JVM that runs this file.
 *
 * <p>The plugin works in Maven's own JVM and loads classes of the service there, which fails where
 * Maven runs on a Java older than the one that the service is compiled for.
 */
class PackageService {
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
