"""The model file: what `encoder.pqmodel` holds and how (see the README)."""

import struct
from pathlib import Path

import numpy as np

MAGIC = b"PQMODEL1"
F32, I8, RAW = 0, 1, 2
ALIGNMENT = 64


def fnv1a(data: bytes) -> int:
    value = 0xCBF29CE484222325
    for byte in data:
        value = ((value ^ byte) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return value


def quantise(matrix: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """int8 values and one scale per row, so that values * scale is near the matrix."""
    largest = np.abs(matrix).max(axis=1)
    scales = np.where(largest > 0, largest / 127, 1).astype(np.float32)
    values = np.clip(np.rint(matrix / scales[:, None]), -127, 127).astype(np.int8)
    return values, scales


class Container:
    """Collects settings and tensors, then writes them."""

    def __init__(self) -> None:
        self.config: dict[str, str] = {}
        self.tensors: list[tuple[str, int, np.ndarray, np.ndarray | None]] = []

    def add(self, name: str, tensor: np.ndarray) -> None:
        self.tensors.append((name, F32, np.ascontiguousarray(tensor, np.float32), None))

    def add_quantised(self, name: str, matrix: np.ndarray) -> None:
        values, scales = quantise(matrix)
        self.tensors.append((name, I8, values, scales))

    def add_raw(self, name: str, data: bytes) -> None:
        self.tensors.append((name, RAW, np.frombuffer(data, np.uint8), None))

    def write(self, path: Path) -> None:
        body = bytearray()
        start = 20 + len(self._header([(0, 0)] * len(self.tensors), 0))
        start += -start % ALIGNMENT

        def place(array: np.ndarray) -> int:
            body.extend(b"\0" * (-len(body) % ALIGNMENT))
            offset = start + len(body)
            body.extend(array.tobytes())
            return offset

        places = []
        for _, _, values, scales in self.tensors:
            places.append((place(values), 0 if scales is None else place(scales)))
        header = self._header(places, start + len(body))
        front = MAGIC + struct.pack("<IQ", len(header), fnv1a(header)) + header
        path.write_bytes(front + b"\0" * (start - len(front)) + body)

    def _header(self, places: list[tuple[int, int]], length: int) -> bytes:
        def string(text: str) -> bytes:
            data = text.encode()
            return struct.pack("<H", len(data)) + data

        out = bytearray(struct.pack("<QI", length, len(self.config)))
        for key, value in self.config.items():
            out += string(key) + string(value)
        out += struct.pack("<I", len(self.tensors))
        for (name, kind, values, _), (offset, scales) in zip(self.tensors, places):
            out += string(name) + struct.pack("<BB", kind, values.ndim)
            out += struct.pack(f"<{values.ndim}I", *values.shape)
            out += struct.pack("<QQQ", offset, values.nbytes, scales)
        return bytes(out)


def read(path: Path) -> tuple[dict[str, str], dict[str, np.ndarray]]:
    """Settings and tensors of a file, int8 matrices multiplied out."""
    data = path.read_bytes()
    if data[:8] != MAGIC:
        raise ValueError(f"{path} is no model file")
    length, checksum = struct.unpack_from("<IQ", data, 8)
    header = data[20 : 20 + length]
    if fnv1a(header) != checksum:
        raise ValueError(f"{path} has a damaged header")
    at = 0

    def take(form: str):
        nonlocal at
        values = struct.unpack_from("<" + form, header, at)
        at += struct.calcsize("<" + form)
        return values

    def string() -> str:
        nonlocal at
        (size,) = take("H")
        at += size
        return header[at - size : at].decode()

    file_length, settings = take("QI")
    if file_length != len(data):
        raise ValueError(f"{path} is cut short")
    config = {}
    for _ in range(settings):
        key = string()
        config[key] = string()
    tensors = {}
    (count,) = take("I")
    for _ in range(count):
        name = string()
        kind, rank = take("BB")
        shape = take(f"{rank}I")
        offset, size, scales = take("QQQ")
        dtype = {F32: np.float32, I8: np.int8, RAW: np.uint8}[kind]
        values = np.frombuffer(data, dtype, size // np.dtype(dtype).itemsize, offset)
        values = values.reshape(shape)
        if kind == I8:
            factors = np.frombuffer(data, np.float32, shape[0], scales)
            values = values.astype(np.float32) * factors[:, None]
        tensors[name] = values
    return config, tensors
