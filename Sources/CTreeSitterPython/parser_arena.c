#include "parser_arena.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct Chunk {
  struct Chunk *next;
  size_t capacity;
  _Alignas(16) char bytes[];
} Chunk;

/// Stands before each block; a free block holds the next one of its size.
typedef struct {
  size_t size;
  void *content[];
} Block;

enum {
  chunk_capacity = 1 << 20,
  /// As many chunks as one parse of a usual file takes stay with the thread.
  chunks_kept = 8,
  /// Up to this size there is a list for every 16 bytes, above it one for each power of two.
  small_max = 1024,
  list_count = small_max / 16 + 1 + 64,
};

static _Thread_local struct {
  Chunk *chunks;
  Chunk *current;
  size_t used;
  Block *free[list_count];
} arena;

static size_t list_of(size_t size) {
  if (size <= small_max) return size / 16;
  return small_max / 16 + 1 + (size_t)(63 - __builtin_clzll(size));
}

/// Rounds up to a size that has a list, the header included.
static size_t block_size(size_t content) {
  // A free block needs room for the pointer.
  if (content < sizeof(void *)) content = sizeof(void *);
  size_t size = (content + sizeof(Block) + 15) & ~(size_t)15;
  if (size <= small_max) return size;
  return (size_t)1 << (64 - __builtin_clzll(size - 1));
}

static void free_chunks_from(Chunk *chunk) {
  while (chunk) {
    Chunk *next = chunk->next;
    free(chunk);
    chunk = next;
  }
}

static void thread_ends(void *unused) {
  (void)unused;
  free_chunks_from(arena.chunks);
}

static pthread_key_t thread_end_key;
static pthread_once_t thread_end_once = PTHREAD_ONCE_INIT;

static void make_thread_end_key(void) { pthread_key_create(&thread_end_key, thread_ends); }

/// Goes on to a chunk with so much room: the next one that was kept, or a new one before it.
static void advance(size_t size) {
  Chunk *next = arena.current ? arena.current->next : arena.chunks;
  if (!next || next->capacity < size) {
    size_t capacity = size > chunk_capacity ? size : chunk_capacity;
    Chunk *chunk = malloc(sizeof(Chunk) + capacity);
    if (!chunk) {
      fputs("caulk: out of memory while parsing\n", stderr);
      abort();
    }
    chunk->capacity = capacity;
    chunk->next = next;
    if (arena.current) {
      arena.current->next = chunk;
    } else {
      arena.chunks = chunk;
      pthread_once(&thread_end_once, make_thread_end_key);
      pthread_setspecific(thread_end_key, &arena);
    }
    next = chunk;
  }
  arena.current = next;
  arena.used = 0;
}

void *parser_arena_malloc(size_t content) {
  size_t size = block_size(content);
  Block **list = &arena.free[list_of(size)];
  Block *block = *list;
  if (block) {
    *list = block->content[0];
    return block->content;
  }
  if (!arena.current || arena.current->capacity - arena.used < size) advance(size);
  block = (Block *)(arena.current->bytes + arena.used);
  arena.used += size;
  block->size = size;
  return block->content;
}

void *parser_arena_calloc(size_t count, size_t size) {
  void *block = parser_arena_malloc(count * size);
  return memset(block, 0, count * size);
}

void parser_arena_free(void *content) {
  if (!content) return;
  Block *block = (Block *)((char *)content - sizeof(Block));
  Block **list = &arena.free[list_of(block->size)];
  block->content[0] = *list;
  *list = block;
}

void *parser_arena_realloc(void *content, size_t size) {
  if (!content) return parser_arena_malloc(size);
  size_t old = ((Block *)((char *)content - sizeof(Block)))->size - sizeof(Block);
  if (size <= old) return content;
  void *moved = parser_arena_malloc(size);
  memcpy(moved, content, old);
  parser_arena_free(content);
  return moved;
}

void parser_arena_reset(void) {
  Chunk *last = arena.chunks;
  for (int kept = 1; last && kept < chunks_kept; kept += 1) last = last->next;
  if (last) {
    free_chunks_from(last->next);
    last->next = NULL;
  }
  arena.current = NULL;
  memset(arena.free, 0, sizeof arena.free);
}
