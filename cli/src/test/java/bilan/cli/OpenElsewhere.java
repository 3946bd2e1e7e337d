package bilan.cli;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A file system on which a program keeps files open as Office does on Windows: they can be read,
 * but neither replaced, nor deleted, nor written.
 */
final class OpenElsewhere extends FileSystem {

  private final FileSystem real;
  private final Predicate<Path> open;
  private final Provider provider;

  private OpenElsewhere(FileSystem real, Predicate<Path> open) {
    this.real = real;
    this.open = open;
    this.provider = new Provider();
  }

  /** The folder as this file system shows it; {@code open} says which real paths are kept open. */
  static Path in(Path folder, Predicate<Path> open) {
    return new OpenElsewhere(folder.getFileSystem(), open).wrapped(folder);
  }

  private Path wrapped(Path path) {
    return path == null || Proxy.isProxyClass(path.getClass()) ? path : proxy(path);
  }

  private Path proxy(Path path) {
    InvocationHandler handler =
        (self, method, arguments) -> {
          if (method.getName().equals("getFileSystem")) {
            return this;
          }
          if (method.getName().equals("iterator")) {
            Iterator<Path> parts = path.iterator();
            Set<Path> all = new java.util.LinkedHashSet<>();
            parts.forEachRemaining(part -> all.add(wrapped(part)));
            return all.iterator();
          }
          return called(method, path, arguments);
        };
    return (Path)
        Proxy.newProxyInstance(Path.class.getClassLoader(), new Class<?>[] {Path.class}, handler);
  }

  private Object called(Method method, Path path, Object[] arguments) throws Throwable {
    Object[] plain =
        arguments == null
            ? null
            : Arrays.stream(arguments)
                .map(one -> one instanceof Path other ? plain(other) : one)
                .toArray();
    try {
      Object value = method.invoke(path, plain);
      return value instanceof Path result ? wrapped(result) : value;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** The real path behind one of this file system; {@code resolve("")} gives it as text. */
  private Path plain(Path path) {
    return Proxy.isProxyClass(path.getClass()) ? real.getPath(path.toString()) : path;
  }

  private void refuse(Path path) throws IOException {
    if (open.test(plain(path))) {
      throw new FileSystemException(
          path.toString(), null, "used by another process, the system says in any language");
    }
  }

  private final class Provider extends FileSystemProvider {

    private final FileSystemProvider behind = real.provider();

    @Override
    public void move(Path from, Path to, CopyOption... options) throws IOException {
      refuse(from);
      refuse(to);
      behind.move(plain(from), plain(to), options);
    }

    @Override
    public void delete(Path path) throws IOException {
      refuse(path);
      behind.delete(plain(path));
    }

    @Override
    public SeekableByteChannel newByteChannel(
        Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
        throws IOException {
      if (options.contains(java.nio.file.StandardOpenOption.WRITE)) {
        refuse(path);
      }
      return behind.newByteChannel(plain(path), options, attributes);
    }

    @Override
    public FileChannel newFileChannel(
        Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
        throws IOException {
      if (options.contains(java.nio.file.StandardOpenOption.WRITE)) {
        refuse(path);
      }
      return behind.newFileChannel(plain(path), options, attributes);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(
        Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
      Set<Path> all = new HashSet<>();
      try (var inside = behind.newDirectoryStream(plain(folder), path -> true)) {
        for (Path each : inside) {
          if (filter.accept(wrapped(each))) {
            all.add(wrapped(each));
          }
        }
      }
      return new DirectoryStream<>() {
        @Override
        public Iterator<Path> iterator() {
          return all.iterator();
        }

        @Override
        public void close() {}
      };
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
      behind.createDirectory(plain(folder), attributes);
    }

    @Override
    public void copy(Path from, Path to, CopyOption... options) throws IOException {
      refuse(to);
      behind.copy(plain(from), plain(to), options);
    }

    @Override
    public boolean isSameFile(Path one, Path other) throws IOException {
      return behind.isSameFile(plain(one), plain(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
      return behind.isHidden(plain(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
      return behind.getFileStore(plain(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
      behind.checkAccess(plain(path), modes);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(
        Path path, Class<V> type, LinkOption... options) {
      return behind.getFileAttributeView(plain(path), type, options);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(
        Path path, Class<A> type, LinkOption... options) throws IOException {
      return behind.readAttributes(plain(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String names, LinkOption... options)
        throws IOException {
      return behind.readAttributes(plain(path), names, options);
    }

    @Override
    public void setAttribute(Path path, String name, Object value, LinkOption... options)
        throws IOException {
      behind.setAttribute(plain(path), name, value, options);
    }

    @Override
    public String getScheme() {
      return "open";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
      throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
      return OpenElsewhere.this;
    }

    @Override
    public Path getPath(URI uri) {
      throw new UnsupportedOperationException();
    }
  }

  @Override
  public FileSystemProvider provider() {
    return provider;
  }

  @Override
  public void close() {}

  @Override
  public boolean isOpen() {
    return real.isOpen();
  }

  @Override
  public boolean isReadOnly() {
    return real.isReadOnly();
  }

  @Override
  public String getSeparator() {
    return real.getSeparator();
  }

  @Override
  public Iterable<Path> getRootDirectories() {
    return real.getRootDirectories();
  }

  @Override
  public Iterable<FileStore> getFileStores() {
    return real.getFileStores();
  }

  @Override
  public Set<String> supportedFileAttributeViews() {
    return real.supportedFileAttributeViews();
  }

  @Override
  public Path getPath(String first, String... more) {
    return wrapped(real.getPath(first, more));
  }

  @Override
  public PathMatcher getPathMatcher(String pattern) {
    return real.getPathMatcher(pattern);
  }

  @Override
  public UserPrincipalLookupService getUserPrincipalLookupService() {
    return real.getUserPrincipalLookupService();
  }

  @Override
  public WatchService newWatchService() throws IOException {
    return real.newWatchService();
  }
}
