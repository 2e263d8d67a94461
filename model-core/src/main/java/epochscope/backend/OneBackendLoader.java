package epochscope.backend;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.nd4j.linalg.factory.Nd4jBackend;

/**
 * Shows ND4J, which takes the first backend that it finds, only that of the CPU or only that of
 * NVIDIA's cards.
 */
final class OneBackendLoader extends ClassLoader {
  private static final String SERVICE = "META-INF/services/" + Nd4jBackend.class.getName();

  private final boolean cuda;

  OneBackendLoader(boolean cuda) {
    super(OneBackendLoader.class.getClassLoader());
    this.cuda = cuda;
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    Enumeration<URL> all = super.getResources(name);
    if (!name.equals(SERVICE)) {
      return all;
    }
    List<URL> wanted =
        Collections.list(all).stream()
            .filter(url -> url.toString().contains("nd4j-cuda") == cuda)
            .toList();
    return Collections.enumeration(wanted);
  }
}
